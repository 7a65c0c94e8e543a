package entrepot.screening.source;

import static entrepot.screening.source.Sources.assertRefused;
import static entrepot.screening.source.Sources.entry;
import static entrepot.screening.source.Sources.set;
import static org.assertj.core.api.Assertions.assertThat;

import entrepot.screening.ListEntry.Birth;
import entrepot.screening.ListEntry.Identifier;
import entrepot.screening.ListEntry.IdentifierType;
import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ListEntry.ListedName;
import entrepot.screening.ListEntry.Strength;
import entrepot.screening.ListLoad;
import entrepot.screening.ListLoad.Problem.Code;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class UkSetTest {

    private static final String SUBJECTS = """
        unique_id,subject_type,date_designated
        FIC0001,individual,03/07/2019
        FIC0003,ship,05/07/2019
        """;
    private static final String NAMES = """
        unique_id,name_type,alias_strength,full_name
        FIC0001,alias,low_quality_aka,The Gull
        FIC0001,primary,,Orlan ZORBLAX
        FIC0001,primary_variation,,Orlan ZORBLAKS
        FIC0003,primary,,NIGHT TERN
        """;

    @Test
    void readsSet() {
        var load = set(
                "subjects.csv", SUBJECTS,
                "subject_names.csv", NAMES,
                "subject_dobs.csv", "unique_id,year,month,day\nFIC0001,1958,,\n",
                "subject_identifiers.csv", """
                    unique_id,raw_value,identifier_type
                    FIC0001, VX17001 (Vostravia),passport
                    FIC0003,IMO0011114,imo
                    FIC0003,0011114,imo
                    """,
                "subject_countries.csv", "unique_id,raw_value,country_type\nFIC0001,Vostravia,nationality\n");
        var entry = entry(load, "FIC0001");

        assertThat(entry.kind()).isEqualTo(Kind.PERSON);
        assertThat(entry.names())
                .containsExactly(
                        new ListedName("Orlan ZORBLAX", Strength.PRIMARY, "Latn"),
                        new ListedName("The Gull", Strength.WEAK, "Latn"),
                        new ListedName("Orlan ZORBLAKS", Strength.STRONG, "Latn"));
        assertThat(entry.births()).containsExactly(new Birth(LocalDate.of(1958, 1, 1), LocalDate.of(1958, 12, 31)));
        assertThat(entry.nationalities()).containsExactly("Vostravia");
        assertThat(entry.identifiers()).containsExactly(Identifier.of(IdentifierType.PASSPORT, "VX17001"));
        assertThat(entry(load, "FIC0003").identifiers()).containsExactly(Identifier.of(IdentifierType.IMO, "0011114"));
    }

    @Test
    void refusesMissingNames() {
        assertRefused(set("subjects.csv", SUBJECTS), Code.MISSING_FILE, "subject_names.csv", 0);
    }

    @Test
    void refusesNameOfNobody() {
        assertRefused(with(SUBJECTS, NAMES.replace("FIC0003", "FIC0009")), Code.ORPHAN, "subject_names.csv", 5);
    }

    @Test
    void refusesSubjectWithoutName() {
        var nameless = NAMES.replace("FIC0003,primary,,NIGHT TERN\n", "");

        assertRefused(with(SUBJECTS, nameless), Code.SCHEMA, "subjects.csv", 3);
    }

    @Test
    void refusesSubjectTwice() {
        assertRefused(
                with(SUBJECTS + "FIC0001,individual,03/07/2019\n", NAMES), Code.DUPLICATE_ENTRY, "subjects.csv", 4);
    }

    @Test
    void refusesUnknownType() {
        assertRefused(with(SUBJECTS.replace("ship", "ghost"), NAMES), Code.SCHEMA, "subjects.csv", 3);
    }

    @Test
    void refusesMissingColumn() {
        assertRefused(with(SUBJECTS, NAMES.replace("full_name", "name")), Code.SCHEMA, "subject_names.csv", 1);
    }

    private static ListLoad with(String subjects, String names) {
        return set("subjects.csv", subjects, "subject_names.csv", names);
    }
}
