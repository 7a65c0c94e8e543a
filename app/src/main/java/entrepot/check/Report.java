package entrepot.check;

import entrepot.check.Finding.Standing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All that was checked.
public record Report(List<Finding> findings) {

    public Report {
        findings = List.copyOf(findings);
    }

    /// Whether everything was checked and agrees.
    public boolean isAgreed() {
        return findings.stream().allMatch(f -> f.standing() == Standing.OK);
    }

    public long differences() {
        return findings.stream().mapToLong(Finding::count).sum();
    }

    /// One line a check, and below it what differs and what helps.
    public List<String> lines() {
        return findings.stream().flatMap(f -> lines(f).stream()).toList();
    }

    private static List<String> lines(Finding finding) {
        var lines = new java.util.ArrayList<String>();
        lines.add("%-9s %-22s %-12s %s"
                .formatted(finding.part(), finding.name(), finding.standing().words(), finding.counted()));
        for (var difference : finding.differences()) {
            if (finding.standing() == Standing.DIFFERS) lines.add("  differs: " + difference.what());
            lines.add("  remedy:  " + difference.remedy());
        }
        long more = finding.count() - finding.differences().size();
        if (more > 0) lines.add("  and " + more + " more");
        return lines;
    }

    /// For programs.
    public Map<String, Object> summary() {
        var summary = new LinkedHashMap<String, Object>();
        summary.put("agreed", isAgreed());
        summary.put("differences", differences());
        summary.put("notChecked", count(Standing.NOT_CHECKED));
        summary.put("ok", count(Standing.OK));
        summary.put("checks", findings);
        return summary;
    }

    private long count(Standing standing) {
        return findings.stream().filter(f -> f.standing() == standing).count();
    }
}
