package entrepot.screening.search;

import entrepot.screening.ListId;
import entrepot.screening.ListLoad.Parsed;
import entrepot.screening.ListSnapshot;
import entrepot.screening.ListSnapshot.Origin;
import entrepot.screening.source.ListFiles;
import entrepot.screening.source.ListReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/// A list of invented entries in OFAC's format.
final class Fictional {

    private static final String NOTHING = ",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,";
    private static final String SDN =
            record(1, "HALLORAN, Oskar Vintberg", "individual", "DOB 02 Feb 1961; a.k.a. 'THE HERON'.")
                    + record(2, "QUILLBROOK MARINE SUPPLIES LTD", "-0- ", "SWIFT/BIC QUBRXA2X.")
                    + record(3, "STORMALVIK II", "vessel", "Vessel Registration Identification IMO 9074729.")
                    + record(4, "STORMALVIK III", "vessel", "Vessel Registration Identification IMO 9241061.")
                    + "\u001a";
    private static final String ALT = "1,11,\"aka\",\"OSKARI HALLOR\",-0- \r\n\u001a";

    private Fictional() {}

    static ListSnapshot list() {
        var files = ListFiles.of(Map.of("sdn.csv", bytes(SDN), "alt.csv", bytes(ALT)));
        var origin = new Origin(ListId.OFAC_SDN, "invented", LocalDate.of(2026, 2, 12), Instant.EPOCH);
        return ((Parsed) ListReader.read(files, origin)).snapshot();
    }

    private static String record(int number, String name, String type, String remarks) {
        var kind = type.startsWith("-") ? type : '"' + type + '"';
        return number + ",\"" + name + "\"," + kind + ",\"SDGT\"" + NOTHING + '"' + remarks + "\"\r\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
