package entrepot.trade.check;

import static entrepot.trade.check.Finding.hold;

import entrepot.trade.check.Finding.Passed;
import entrepot.trade.check.Finding.Unknown;
import entrepot.trade.code.HsCode;
import entrepot.trade.code.Nomenclature;
import java.time.LocalDate;
import java.util.List;

/// Goods by their codes: T-31.
final class GoodsChecks {

    private GoodsChecks() {}

    /// T-31: each code is of the edition in force that day and stands in its table.
    static Finding codes(List<HsCode> codes, LocalDate day, Nomenclature table) {
        int edition = Nomenclature.editionOn(day);
        for (var code : codes) {
            if (code.edition() != edition)
                return hold(
                        "T-31",
                        code + " on " + day + ", when HS " + edition + " is in force",
                        "Classify the goods in HS " + edition + ".");
            switch (table.look(code)) {
                case VALID -> {}
                case NOT_IN_TABLE -> {
                    return hold("T-31", code + " does not exist", "Correct the code.");
                }
                case NOT_KNOWN -> {
                    return new Unknown("T-31", "a customs table that covers " + code);
                }
            }
        }
        return new Passed("T-31");
    }
}
