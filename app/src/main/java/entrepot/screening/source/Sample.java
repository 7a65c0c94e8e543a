package entrepot.screening.source;

import entrepot.screening.source.text.PlainText;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What tells a format: the names of the files, and how the first of them begins.
record Sample(Set<String> names, String head) {

    private static final Pattern BESIDE_SDN = Pattern.compile("(?i).*(?:non[-_]?sdn|cons).*");

    /// Twelve columns, a number first: OFAC's main file has no header.
    private static final Pattern OFAC_RECORD = Pattern.compile("\\d{1,9},\"[^,]+.*");

    private static final int OFAC_COLUMNS = 12;

    static Sample of(ListFiles files) {
        var first = files.names().stream().findFirst().orElse("");
        var plain = files.names().stream()
                .map(name -> name.replaceFirst("\\.gz$", ""))
                .collect(Collectors.toSet());
        return new Sample(plain, PlainText.head(files.bytes(first)));
    }

    boolean has(String name) {
        return names.contains(name);
    }

    /// Whether a file name says that these are OFAC's lists other than the SDN list: the files do not.
    boolean isBesideSdn() {
        return names.stream().anyMatch(name -> BESIDE_SDN.matcher(name).matches());
    }

    /// The line of that number, from 0; empty when the head has fewer.
    String line(int number) {
        return head.lines().skip(number).findFirst().orElse("").strip();
    }

    boolean isParsed() {
        return line(0).equals(ParsedCsv.HEADER);
    }

    boolean isOfacCsv() {
        var line = line(0);
        return OFAC_RECORD.matcher(line).matches()
                && line.chars().filter(c -> c == ',').count() >= OFAC_COLUMNS - 1;
    }

    /// Whether it is XML whose root has that name, in whatever namespace.
    boolean isXml(String root) {
        int at = head.indexOf('<');
        while (at >= 0 && at + 1 < head.length() && (head.charAt(at + 1) == '?' || head.charAt(at + 1) == '!')) {
            boolean comment = head.startsWith("<!--", at);
            int end = head.indexOf(comment ? "-->" : ">", at);
            at = end < 0 ? -1 : head.indexOf('<', end);
        }
        return at >= 0 && head.stripLeading().startsWith("<") && root.equals(name(at + 1));
    }

    private String name(int from) {
        int end = from;
        while (end < head.length()
                && (Character.isLetterOrDigit(head.charAt(end)) || "_-.:".indexOf(head.charAt(end)) >= 0)) end++;
        var name = head.substring(from, end);
        return name.substring(name.indexOf(':') + 1);
    }
}
