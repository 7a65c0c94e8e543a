package entrepot.trade.ubl;

import entrepot.commit.Hash;
import entrepot.money.AssetCatalogue;
import entrepot.trade.Invoice;
import java.util.List;

/// A UBL 2.1 invoice or proforma, read.
public sealed interface UblInvoice {

    /// Read in full.
    ///
    /// @param content what the paper says, its SHA-256 included
    record Parsed(Invoice.Content content) implements UblInvoice {}

    /// Not an invoice that we can read.
    ///
    /// @param problems each with the path of the element, in document order
    record Unreadable(List<String> problems) implements UblInvoice {
        public Unreadable {
            problems = List.copyOf(problems);
        }
    }

    /// Reads a document of at most 1 MiB. Parties are named by LEI (scheme 0199), goods by HS, the
    /// account by CAIP-10.
    ///
    /// @param assets the currencies that exist
    static UblInvoice parse(byte[] bytes, AssetCatalogue assets) {
        try {
            var root = UblElement.invoice(SafeXml.root(bytes));
            return new UblReader(root, assets).read(Hash.hex(Hash.sha256(bytes)));
        } catch (UblProblem problem) {
            return new Unreadable(List.of(problem.text()));
        }
    }
}
