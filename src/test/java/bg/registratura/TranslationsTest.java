package bg.registratura;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Every word stands in both bundles and is used; every key in the code has its word.
 *
 * <p>A string literal in {@code src/main/java} that begins with the name of a room and a dot ({@code "people.name"}) is a
 * key. A key put together at run time begins with a literal that ends in a dot ({@code "visit.examination." + code}); what
 * may follow is declared in {@code src/test/resources/translations/<room>.families}, one line each: the key with
 * {@code *} for the changing part, {@code =}, and an enum's class or the words themselves.
 */
@DisplayName("Words")
class TranslationsTest {

    static final Path SOURCES = Path.of("src/main/java");
    static final Path FAMILIES = Path.of("src/test/resources/translations");
    static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    static final Pattern COMMENT = Pattern.compile(
            "\"\"\"[\\s\\S]*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*'|//[^\\n]*|/\\*[\\s\\S]*?\\*/");
    static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}+");

    final Properties bulgarian = bundle("bg");
    final Properties english = bundle("en");

    @Test
    void areTheSameInBothLanguages() {
        assertThat(english.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(bulgarian.stringPropertyNames());
    }

    @Test
    void areWrittenOnceInABundle() {
        for (var language : Set.of("bg", "en")) {
            assertThat(lines(Path.of("i18n/translations_" + language + ".properties"))
                            .filter(line -> line.matches("[a-z].*=.*"))
                            .map(line -> line.substring(0, line.indexOf('='))))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void haveNoBundleWithoutALanguage() {
        assertThat(Path.of("i18n/translations.properties")).doesNotExist();
    }

    @Test
    void existForEveryKeyInTheCode() {
        var wanted = new TreeSet<String>();
        literals()
                .filter(literal -> !literal.endsWith("."))
                .flatMap(TranslationsTest::forms)
                .forEach(wanted::add);
        wanted.addAll(families());

        assertThat(bulgarian.stringPropertyNames()).containsAll(wanted);
    }

    @Test
    void areAllUsed() {
        var used = literals().flatMap(TranslationsTest::forms).collect(toCollection(TreeSet::new));
        used.addAll(families());

        assertThat(bulgarian.stringPropertyNames().stream().filter(key -> !key.startsWith("count.")))
                .isSubsetOf(used);
    }

    @Test
    void declareWhatMayFollowAKeyThatIsPutTogether() {
        var declared = familyLines().map(line -> line.split("=")[0].strip()).toList();

        assertThat(literals().filter(literal -> literal.endsWith(".")))
                .allSatisfy(prefix -> assertThat(declared).anyMatch(family -> family.startsWith(prefix + "*")));
    }

    @Test
    void takeTheSameArgumentsInBothLanguages() {
        for (var key : bulgarian.stringPropertyNames()) {
            assertThat(arguments(english.getProperty(key, "")))
                    .as(key)
                    .isEqualTo(arguments(bulgarian.getProperty(key)));
        }
    }

    @Test
    void doubleTheirApostrophesWhereTheyTakeArguments() {
        for (var words : Set.of(bulgarian, english)) {
            assertThat(words.stringPropertyNames().stream()
                            .filter(key -> words.getProperty(key).contains("{"))
                            .filter(key -> !key.startsWith("language.date.")))
                    .allSatisfy(key ->
                            assertThat(words.getProperty(key).replace("''", "")).doesNotContain("'"));
        }
    }

    @Test
    void standNowhereInTheCode() {
        assertThat(sources()).allSatisfy(source -> assertThat(withoutComments(read(source)))
                .as(source.toString())
                .doesNotContainPattern(CYRILLIC));
    }

    @Test
    void areThereForEveryDocumentInBothLanguages() throws IOException {
        var folder = Path.of("i18n/documents");
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            var names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .collect(toCollection(TreeSet::new));
            assertThat(names).allSatisfy(name -> assertThat(names)
                    .contains(
                            name.replaceFirst("_(bg|en)\\.md$", "_bg.md"),
                            name.replaceFirst("_(bg|en)\\.md$", "_en.md")));
        }
    }

    /** A noun that is counted has three forms. */
    static Stream<String> forms(String key) {
        return key.startsWith("count.") ? Stream.of(".one", ".counted", ".many").map(key::concat) : Stream.of(key);
    }

    static Stream<String> literals() {
        var key = Pattern.compile("(?:count|" + String.join("|", rooms()) + ")\\.[A-Za-z0-9_.-]*");
        return sources()
                .flatMap(source ->
                        LITERAL.matcher(withoutComments(read(source))).results().map(found -> found.group(1)))
                .filter(key.asMatchPredicate());
    }

    static Set<String> rooms() {
        try (var folders = Files.list(SOURCES.resolve("bg/registratura"))) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<String> families() {
        return familyLines()
                .flatMap(line -> {
                    var parts = line.split("=", 2);
                    return members(parts[1].strip())
                            .map(member -> parts[0].strip().replace("*", member));
                })
                .collect(toCollection(TreeSet::new));
    }

    static Stream<String> members(String declared) {
        if (!declared.startsWith("bg.registratura.")) {
            return Stream.of(declared.split("\\s+"));
        }
        try {
            return Stream.of(Class.forName(declared).getEnumConstants()).map(constant -> ((Enum<?>) constant).name());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    static Stream<String> familyLines() {
        if (!Files.isDirectory(FAMILIES)) {
            return Stream.of();
        }
        try (var files = Files.list(FAMILIES)) {
            return files.toList().stream().flatMap(TranslationsTest::lines).filter(line -> line.contains("="));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<String> arguments(String text) {
        return Pattern.compile("\\{(\\d+)")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(toCollection(TreeSet::new));
    }

    static String withoutComments(String source) {
        return COMMENT.matcher(source)
                .replaceAll(found -> found.group().startsWith("/") ? "" : Matcher.quoteReplacement(found.group()));
    }

    static Stream<Path> sources() {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<String> lines(Path file) {
        return read(file).lines();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Properties bundle(String language) {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("i18n/translations_" + language + ".properties"), UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        words.stringPropertyNames().stream()
                .map(words::getProperty)
                .filter(text -> text.contains("{0"))
                .forEach(MessageFormat::new);
        return words;
    }
}
