package bg.registratura;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Everything that is written in this house, to be searched by the tests of what must not be in it. */
final class Shelf {

    private static final Pattern COLUMN = Pattern.compile(
            "(?m)^ {4}([a-z_]+) +(?:uuid|varchar|char|date|datetime|time|bigint|int|smallint|tinyint|boolean|decimal|double"
                    + "|varbinary|binary|text|mediumtext|longtext|blob|mediumblob|longblob|json|inet)");
    private static final Pattern TABLE = Pattern.compile("(?m)^create table ([a-z_]+)");

    private Shelf() {}

    /** What a browser may be given: pages, styles, scripts, words, documents. */
    static Map<String, String> pages() {
        return texts("src/main/resources", "i18n");
    }

    /** Scripts and styles alone. */
    static Map<String, String> scripts() {
        var scripts = texts("src/main/resources/META-INF/resources");
        texts("src/main/java").forEach((name, text) -> {
            if (text.contains("executeJs")) {
                scripts.put(name, text);
            }
        });
        return scripts;
    }

    /** The short texts of the screens in both languages. */
    static Map<String, String> words() {
        return texts("i18n");
    }

    /** The sources of the house. */
    static Map<String, String> sources() {
        return texts("src/main/java");
    }

    static List<String> columns() {
        return found(COLUMN);
    }

    static List<String> tables() {
        return found(TABLE);
    }

    /** Every package of every jar on the class path. */
    static Set<String> packages() {
        var packages = new TreeSet<String>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (entry.endsWith(".jar")) {
                try (var jar = new JarFile(entry)) {
                    jar.stream()
                            .map(JarEntry::getName)
                            .filter(name -> name.endsWith(".class") && name.contains("/"))
                            .forEach(name -> packages.add(name.substring(0, name.lastIndexOf('/'))));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return packages;
    }

    static String text(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> found(Pattern pattern) {
        return texts("db/migration").values().stream()
                .flatMap(sql -> pattern.matcher(sql).results().map(result -> result.group(1)))
                .sorted()
                .distinct()
                .toList();
    }

    private static Map<String, String> texts(String... folders) {
        var texts = new TreeMap<String, String>();
        for (var folder : folders) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    texts.put(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }
}
