package entrepot;

import entrepot.SourceTree.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Rules about a package as a whole: that it says what it is, and that it is not two.
final class PackageRules {

    private static final int FILES_MAX = 25;

    private PackageRules() {}

    static List<Finding> check(List<Source> java) {
        var folders = new TreeMap<String, List<Source>>();
        for (var file : java) {
            var folder = file.path().substring(0, file.path().lastIndexOf('/'));
            folders.computeIfAbsent(folder, any -> new ArrayList<>()).add(file);
        }
        var findings = new ArrayList<Finding>();
        for (Map.Entry<String, List<Source>> entry : folders.entrySet())
            findings.addAll(check(entry.getKey(), entry.getValue()));
        return findings;
    }

    private static List<Finding> check(String folder, List<Source> files) {
        var findings = new ArrayList<Finding>();
        var info = files.stream()
                .filter(file -> file.path().endsWith("/package-info.java"))
                .toList();
        int types = files.size() - info.size();
        if (types > FILES_MAX)
            findings.add(new Finding(
                    folder,
                    0,
                    "package",
                    types + " files; " + FILES_MAX + " is the limit: move one idea to a package of its own"));
        if (info.isEmpty() && folder.contains("/src/main/"))
            findings.add(
                    new Finding(folder, 0, "package-info", "add a package-info.java that says in words what this is"));
        for (var file : info) {
            if (!file.text().contains("///"))
                findings.add(file.finding(1, "package-info", "say in a /// comment what the package is"));
            if (!file.text().contains("@NullMarked"))
                findings.add(file.finding(1, "package-info", "annotate the package with @NullMarked of JSpecify"));
        }
        return findings;
    }
}
