package entrepot.screening.source;

import entrepot.screening.ListEntry.IdentifierType;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words by which OFAC names kinds of numbers, in remarks and in its XML alike.
final class OfacNumbers {

    private static final Map<IdentifierType, List<String>> WORDS = Map.of(
            IdentifierType.BIC, List.of("SWIFT/BIC"),
            IdentifierType.MMSI, List.of("MMSI"),
            IdentifierType.LEI, List.of("Legal Entity Number"),
            IdentifierType.CALL_SIGN, List.of("Vessel Call Sign", "Call Sign"),
            IdentifierType.AIRCRAFT_TAIL, List.of("Aircraft Tail Number", "Previous Aircraft Tail Number"),
            IdentifierType.AIRCRAFT_SERIAL,
                    List.of(
                            "Aircraft Manufacturer's Serial Number (MSN)",
                            "Aircraft Construction Number (also called L/N or S/N or F/N)",
                            "Aircraft Serial Identification"),
            IdentifierType.PASSPORT,
                    List.of("Passport", "Diplomatic Passport", "Stateless Person Passport", "Travel Document Number"),
            IdentifierType.NATIONAL_ID,
                    List.of(
                            "National ID No.",
                            "Cedula No.",
                            "Identification Number",
                            "C.U.R.P.",
                            "C.U.R.P. #",
                            "D.N.I.",
                            "Birth Certificate Number",
                            "Driver's License No.",
                            "Electoral Registry No.",
                            "I.F.E.",
                            "National Foreign ID Number",
                            "Personal ID Card",
                            "C.U.I.",
                            "Residency Number",
                            "LE Number",
                            "Turkish Identification Number",
                            "Citizen's Card Number",
                            "Kenyan ID No.",
                            "S.S.N.",
                            "Tazkira National ID Card",
                            "UAE Identification",
                            "Moroccan Personal ID No.",
                            "SSN",
                            "Stateless Person ID Card",
                            "Refugee ID Card",
                            "N.I.E.",
                            "Numero de Identidad",
                            "C.U.I.P.",
                            "Military Registration Number",
                            "Bosnian Personal ID No.",
                            "Seafarer's Identification Document"),
            IdentifierType.TAX,
                    List.of(
                            "Tax ID No.",
                            "NIT #",
                            "RUC #",
                            "R.F.C.",
                            "R.F.C. #",
                            "V.A.T. Number",
                            "RIF #",
                            "C.U.I.T.",
                            "C.I.F.",
                            "Italian Fiscal Code",
                            "Italian Fiscal Code:",
                            "Fiscal Code",
                            "RTN",
                            "RNC",
                            "C.N.P.J.",
                            "C.P.F."),
            IdentifierType.REGISTRATION,
                    List.of(
                            "Registration Number",
                            "Registration ID",
                            "Business Registration Number",
                            "Company Number",
                            "Commercial Registry Number",
                            "C.R. No.",
                            "Unified Social Credit Code (USCC)",
                            "United Social Credit Code Certificate (USCCC)",
                            "Folio Mercantil No.",
                            "License",
                            "Government Gazette Number",
                            "Trade License No.",
                            "Economic Register Number (CBLS)",
                            "D-U-N-S Number",
                            "Business Registration Document #",
                            "Central Registration System Number",
                            "Istanbul Chamber of Comm. No.",
                            "Chamber of Commerce Number",
                            "Business Number",
                            "File Number",
                            "Enterprise Number",
                            "UK Company Number",
                            "Public Registration Number",
                            "Branch Unit Number",
                            "Dubai Chamber of Commerce Membership No.",
                            "Certificate of Incorporation Number",
                            "Romanian C.R.",
                            "Registered Charity No.",
                            "Matricula Mercantil No",
                            "Organization Code",
                            "Serial No.",
                            "Afghan Money Service Provider License Number",
                            "Vessel Registration Number",
                            "Vessel Registration Identification"));

    private static final Map<String, IdentifierType> BY_WORDS = WORDS.entrySet().stream()
            .flatMap(type -> type.getValue().stream().map(words -> Map.entry(words, type.getKey())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final int WORDS_MAX = 10;

    private static final Pattern LEI = Pattern.compile("[A-Z0-9]{18}[0-9]{2}");
    private static final Pattern ISSUER = Pattern.compile("(.*?) \\(([^()]+)\\).*");
    private static final Pattern DATES = Pattern.compile(" (?:issued|expires|Date of Issue) .*");

    private OfacNumbers() {}

    /// A field of the remarks: the words, the number, and in brackets who gave it. The most words that
    /// are known name the number: `Registration Number` also begins longer ones.
    static void take(String field, Draft draft) {
        int longest = 0;
        int end = field.indexOf(' ');
        for (int words = 1; end > 0 && words <= WORDS_MAX; words++) {
            if (BY_WORDS.containsKey(field.substring(0, end))) longest = end;
            end = field.indexOf(' ', end + 1);
        }
        if (longest == 0) return;
        var rest = field.substring(longest).strip();
        var issuer = ISSUER.matcher(rest);
        var words = field.substring(0, longest);
        if (issuer.matches()) take(words, issuer.group(1), issuer.group(2), draft);
        else take(words, DATES.matcher(rest).replaceFirst(""), "", draft);
    }

    /// A number under its words.
    static void take(String words, String number, String issuer, Draft draft) {
        Stream.ofNullable(BY_WORDS.get(words)).forEach(type -> add(type, number, issuer, draft));
    }

    private static void add(IdentifierType type, String number, String issuer, Draft draft) {
        // The field of the LEI is also used for registers that are not the LEI's.
        boolean other = type == IdentifierType.LEI && !LEI.matcher(number).matches();
        draft.identifier(other ? IdentifierType.REGISTRATION : type, number).country(issuer);
    }
}
