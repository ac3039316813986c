package bg.registratura.security;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.Quality;
import bg.registratura.security.PasswordRule.Weakness;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A password")
class PasswordRuleTest {

    static final List<String> OWN =
            List.of("Снежана Тестова", "4821093375", "07.03.1985", "07031985", "1985", "0888123456", "888123456");
    static final List<String> HOUSE =
            List.of("„ДРЛ Смайлтест“ ООД", "гр. София, ул. Опитна 5", "www.smiletest.example", "024401234");

    @TempDir
    Path data;

    @ParameterizedTest
    @Quality({18, 19, 20})
    @DisplayName("is taken in any script, with blanks and signs, and needs no figure and no capital")
    @ValueSource(
            strings = {
                "котките спят на топло",
                "сини покриви над Витоша",
                "corner violet umbrella",
                "morgen früh um sieben",
                "ниско🌻слънце🌧 над нивата",
                "корабътотплаванощем",
                "a3f9-07bd-51ce-88d2",
                "correct zebra at dawn"
            })
    void isTakenInAnyScript(String password) {
        assertThat(judge(password)).isNull();
    }

    @Test
    @Quality({18, 19})
    @DisplayName("has fifteen signs, however many bytes they take, and up to 256")
    void hasFifteenSigns() {
        assertThat(judge("пет лалета днe")).isEqualTo(Weakness.TOO_SHORT);
        assertThat(judge("пет лалета днес")).isNull();
        assertThat(judge("🌻🌧🐈🚲🍋🎻🪁🧵🧲🍄🐝🪴🧺🪀")).isEqualTo(Weakness.TOO_SHORT);
        assertThat(judge("🌻🌧🐈🚲🍋🎻🪁🧵🧲🍄🐝🪴🧺🪀🎏")).isNull();
        var words = String.join(" ", PasswordWords.all(Locale.of("bg")).subList(100, 160));
        assertThat(judge(words.substring(0, 64))).isNull();
        assertThat(judge(words.substring(0, 256))).isNull();
        assertThat(judge(words.substring(0, 257))).isEqualTo(Weakness.TOO_LONG);
        assertThat(judge("х".repeat(3_000_000))).isEqualTo(Weakness.TOO_LONG);
    }

    @ParameterizedTest
    @Quality(22)
    @DisplayName("that a guesser would try first is refused, with the reason")
    @CsvSource({
        "paroLaparola123, COMMON",
        "Парола123456789, COMMON",
        "password-password, COMMON",
        "P@ssw0rd!sunsh1ne, COMMON",
        "letmein football1, COMMON",
        "ЗдравейЗдравей99, COMMON",
        "moqtaparola2024!, COMMON",
        "qwertyuiopasdfgh, BREACHED",
        "poiuytrewqlkjhgfd, KEYBOARD",
        "1qaz2wsx3edc4rfv, BREACHED",
        "lkjhgfdspoiuytre, KEYBOARD",
        "асдфгхйклзьцжбнм, KEYBOARD",
        "явертъуиопасдфгх, KEYBOARD",
        "уеишщксдзцьяаожг, KEYBOARD",
        "aaaaaaaaaaaaaaaaaaa, REPEATED",
        "абвгдежзийклмноп, REPEATED",
        "хоризонтхоризонтхоризонт7, ''",
        "ababababababababab, REPEATED",
        "СнежанаТестова1, OWN_WORDS",
        "snezhana07031985, OWN_WORDS",
        "Tectoba4821093375, ''",
        "тестова0888123456, OWN_WORDS",
        "4821093375 07.03.1985, OWN_WORDS",
        "Smiletest2026!!, HOUSE_WORDS",
        "смайлтест-софия, HOUSE_WORDS",
        "orbidentorbident, COMMON",
        "registratura2026, COMMON"
    })
    void thatAGuesserTriesFirstIsRefused(String password, String why) {
        assertThat(judge(password)).isEqualTo(why.isEmpty() ? null : Weakness.valueOf(why));
    }

    @Test
    @Quality(22)
    @DisplayName("is not made of one of the three thousand commonest, however often or with what it is lengthened")
    void isNotMadeOfTheCommonest() {
        var common = CommonPasswords.lines("/common-passwords.txt").subList(0, 3000);

        assertThat(common).allSatisfy(word -> {
            assertThat(judge(lengthened(word, word))).as(word).isNotNull();
            assertThat(judge(lengthened(word, "1234567890"))).as(word).isNotNull();
        });
    }

    @Test
    @Quality(23)
    @DisplayName("that leaked elsewhere is refused, from the list that ships and from the house's own")
    void thatLeakedIsRefused() throws Exception {
        assertThat(judge("PolniyPizdec0211")).isEqualTo(Weakness.BREACHED);
        var leaked = "девет жабока в езерото";
        assertThat(judge(leaked)).isNull();

        listed(leaked, "nothing of note 1", "nothing of note 2");
        assertThat(judge(leaked)).isEqualTo(Weakness.BREACHED);
        assertThat(judge("девет жабока в езерцето")).isNull();
    }

    @Test
    @Quality(23)
    @DisplayName("is judged all the same when the house's own list is cut short")
    void isJudgedWithABrokenList() throws IOException {
        Files.write(data.resolve(BreachedPasswords.FILE), new byte[] {1, 2, 3});

        assertThat(judge("девет жабока в езерото")).isNull();
    }

    @Test
    @Quality(21)
    @DisplayName("is the same on every keyboard, and keeps its case and its blanks")
    void isTheSameOnEveryKeyboard() {
        assertThat(Spelling.of("и\u0306она")).isEqualTo("йона");
        assertThat(Spelling.of(" Топла вода ")).isEqualTo(" Топла вода ");
        assertThat(Spelling.of("чакай…")).isEqualTo("чакай...");
    }

    @Test
    @DisplayName("is told how good it is, and never better than it is")
    void isToldHowGoodItIs() {
        assertThat(rule().weigh("пет лалета", OWN)).isEqualTo(Weighed.refused(Weakness.TOO_SHORT, 5));
        assertThat(rule().weigh("Снежана и футбол", OWN).strength()).isNotEqualTo(Weighed.Strength.STRONG);
        assertThat(rule().weigh("котките спят на топло", OWN).strength()).isEqualTo(Weighed.Strength.STRONG);
    }

    @Test
    @DisplayName("is proposed in four words of more than 2,048, each spelled in one way only, and is always taken")
    void isProposedInFourWords() {
        for (var language : List.of(Locale.of("bg"), Locale.ENGLISH)) {
            var words = PasswordWords.all(language);
            assertThat(words).hasSizeGreaterThanOrEqualTo(2048).doesNotHaveDuplicates();
            var letters = language.getLanguage().equals("bg") ? "[а-я]" : "[a-z]";
            assertThat(words).allMatch(word -> Pattern.matches(letters + "{4,8}", word));
            for (int n = 0; n < 200; n++) {
                var proposed = PasswordWords.propose(language);
                assertThat(proposed.split(" ")).hasSize(PasswordWords.WORDS).isSubsetOf(words);
                assertThat(rule().judge(proposed, OWN)).as(proposed).isEmpty();
            }
        }
    }

    static String lengthened(String word, String with) {
        var all = new StringBuilder(word);
        while (all.length() < PasswordRule.SHORTEST) {
            all.append(with);
        }
        return all.toString();
    }

    Weakness judge(String password) {
        return rule().judge(password, OWN).orElse(null);
    }

    PasswordRule rule() {
        return new PasswordRule(new BreachedPasswords(data), () -> HOUSE);
    }

    void listed(String... passwords) throws Exception {
        var prefixes = new long[passwords.length];
        for (int i = 0; i < passwords.length; i++) {
            var hash = MessageDigest.getInstance("SHA-1").digest(passwords[i].getBytes(StandardCharsets.UTF_8));
            prefixes[i] = ByteBuffer.wrap(hash).getLong();
        }
        var sorted = java.util.Arrays.stream(prefixes)
                .boxed()
                .sorted(Long::compareUnsigned)
                .mapToLong(Long::longValue)
                .toArray();
        var file = ByteBuffer.allocate(sorted.length * Long.BYTES);
        file.asLongBuffer().put(sorted);
        Files.write(data.resolve(BreachedPasswords.FILE), file.array());
    }
}
