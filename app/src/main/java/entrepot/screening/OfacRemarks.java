package entrepot.screening;

import entrepot.screening.ListEntry.Birth;
import entrepot.screening.ListEntry.Identifier;
import entrepot.screening.ListEntry.IdentifierType;
import entrepot.screening.ListEntry.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What OFAC writes into the remarks of a record: fields in prose, separated by semicolons.
///
/// Aliases in the remarks are the weak ones; the strong ones are in `alt.csv`.
///
/// @param identifiers wallet addresses keep their case
record OfacRemarks(List<String> aliases, List<Identifier> identifiers, Set<String> countries, List<Birth> births) {

    private static final Pattern ALIAS = Pattern.compile("[afn]\\.k\\.a\\. '(.+)'");
    private static final Pattern WALLET = Pattern.compile("Digital Currency Address - ([A-Z0-9]{2,10}) (\\S+)");
    private static final Pattern IMO =
            Pattern.compile("(?:Vessel Registration Identification|Vessel Registration Number|"
                    + "Identification Number|Company Number) IMO ([0-9]{7})\\b.*");
    private static final Pattern LEI = Pattern.compile("[A-Z0-9]{18}[0-9]{2}");
    private static final Pattern COUNTRY = Pattern.compile("(?:nationality|citizen|Nationality of Registration) (.+)");
    private static final Pattern BIRTH = Pattern.compile("DOB (.+)");
    private static final Pattern ISSUER = Pattern.compile("(.*?) \\(([^()]+)\\).*");

    private static final Map<String, IdentifierType> NUMBERS = Map.ofEntries(
            Map.entry("SWIFT/BIC ", IdentifierType.BIC),
            Map.entry("MMSI ", IdentifierType.MMSI),
            Map.entry("Legal Entity Number ", IdentifierType.LEI),
            Map.entry("Passport ", IdentifierType.PASSPORT),
            Map.entry("National ID No. ", IdentifierType.NATIONAL_ID),
            Map.entry("Cedula No. ", IdentifierType.NATIONAL_ID),
            Map.entry("Identification Number ", IdentifierType.NATIONAL_ID),
            Map.entry("Tax ID No. ", IdentifierType.TAX),
            Map.entry("NIT # ", IdentifierType.TAX),
            Map.entry("RUC # ", IdentifierType.TAX),
            Map.entry("Registration Number ", IdentifierType.REGISTRATION),
            Map.entry("Registration ID ", IdentifierType.REGISTRATION),
            Map.entry("Business Registration Number ", IdentifierType.REGISTRATION),
            Map.entry("Commercial Registry Number ", IdentifierType.REGISTRATION),
            Map.entry("Company Number ", IdentifierType.REGISTRATION),
            Map.entry("C.R. No. ", IdentifierType.REGISTRATION),
            Map.entry("Unified Social Credit Code (USCC) ", IdentifierType.REGISTRATION));

    static OfacRemarks parse(String remarks, Kind kind) {
        var found = new OfacRemarks(new ArrayList<>(), new ArrayList<>(), new LinkedHashSet<>(), new ArrayList<>());
        for (var piece : remarks.split(";", -1)) {
            var field = piece.strip();
            if (field.endsWith(".")) field = field.substring(0, field.length() - 1);
            if (field.startsWith("alt. ")) field = field.substring(5);
            if (!field.isEmpty()) found.take(field, kind);
        }
        return found;
    }

    private void take(String field, Kind kind) {
        var alias = ALIAS.matcher(field);
        var wallet = WALLET.matcher(field);
        var imo = IMO.matcher(field);
        var country = COUNTRY.matcher(field);
        var birth = BIRTH.matcher(field);
        if (alias.matches()) aliases.add(alias.group(1));
        else if (wallet.matches()) identifiers.add(Identifier.wallet(wallet.group(1), wallet.group(2)));
        else if (imo.matches())
            identifiers.add(
                    Identifier.of(kind == Kind.VESSEL ? IdentifierType.IMO : IdentifierType.IMO_COMPANY, imo.group(1)));
        else if (country.matches()) countries.add(country.group(1));
        else if (birth.matches()) BirthText.parse(birth.group(1)).ifPresent(births::add);
        else number(field);
    }

    private void number(String field) {
        for (var kind : NUMBERS.entrySet()) {
            if (!field.startsWith(kind.getKey())) continue;
            var rest = field.substring(kind.getKey().length()).strip();
            var issuer = ISSUER.matcher(rest);
            if (issuer.matches()) countries.add(issuer.group(2));
            var value = issuer.matches() ? issuer.group(1).strip() : rest;
            // The field is also used for registers that are not the LEI's.
            boolean other =
                    kind.getValue() == IdentifierType.LEI && !LEI.matcher(value).matches();
            if (!value.isEmpty())
                identifiers.add(Identifier.of(other ? IdentifierType.REGISTRATION : kind.getValue(), value));
            return;
        }
    }
}
