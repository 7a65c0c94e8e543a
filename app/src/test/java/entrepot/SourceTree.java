package entrepot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The files that people wrote: everything below the project's root but builds, data and what npm
/// fetched.
record SourceTree(Path root, List<Source> files) {

    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", "var", "out");
    private static final Set<String> TEXTS = Set.of(
            "java",
            "md",
            "xml",
            "yml",
            "yaml",
            "sql",
            "jte",
            "css",
            "js",
            "mjs",
            "sol",
            "sh",
            "txt",
            "json",
            "properties");

    /// One file, read.
    ///
    /// @param path from the project's root, with `/`
    record Source(String path, String text) {
        List<String> lines() {
            return text.lines().toList();
        }

        boolean is(String ending) {
            return path.endsWith("." + ending);
        }

        boolean inMain() {
            return path.contains("/src/main/");
        }

        Finding finding(long line, String rule, String remedy) {
            return new Finding(path, line, rule, remedy);
        }
    }

    static SourceTree ofProject() {
        var root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("mvnw"))) {
            root = root.getParent();
            if (root == null)
                throw new IllegalStateException("no mvnw above " + Path.of("").toAbsolutePath());
        }
        return below(root);
    }

    /// The schemas of the database: one a module, named like its folder of migrations.
    Set<String> schemas() {
        var folder = Pattern.compile(".*/src/main/resources/db/([a-z_]+)/[^/]+[.]sql");
        return files.stream()
                .map(file -> folder.matcher(file.path()))
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static SourceTree below(Path root) {
        var found = new ArrayList<Source>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    var name = String.valueOf(folder.getFileName());
                    boolean ours = folder.equals(root)
                            || (!NOT_OURS.contains(name) && (!name.startsWith(".") || name.equals(".ci")));
                    return ours ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    var path = root.relativize(file).toString().replace('\\', '/');
                    if (isText(path)) found.add(new Source(path, Files.readString(file, StandardCharsets.UTF_8)));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SourceTree(root, found);
    }

    private static boolean isText(String path) {
        if (path.equals("entrepot") || path.startsWith(".ci/")) return true;
        return TEXTS.contains(path.substring(path.lastIndexOf('.') + 1)) && !path.endsWith("package-lock.json");
    }
}
