package entrepot.trade.code;

import java.time.LocalDate;

/// The table that says which HS codes exist. An installation loads its customs authority's table;
/// [HsHeadings] is the built-in one, which knows every heading and few subheadings.
public interface Nomenclature {

    /// What the table says of a code. A code it cannot judge is not valid by default.
    enum Answer {
        VALID,
        NOT_IN_TABLE,
        NOT_KNOWN
    }

    Answer look(HsCode code);

    /// The edition in force: HS 2022 since 2022-01-01, HS 2028 from 2028-01-01 (WCO).
    static int editionOn(LocalDate day) {
        int year = day.getYear();
        if (year >= 2028) return 2028;
        if (year >= 2022) return 2022;
        return year >= 2017 ? 2017 : 2012;
    }
}
