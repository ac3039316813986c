package bg.registratura.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.Quality;
import java.security.SecureRandom;
import java.util.HashSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The secret of a sheet")
class SecretTest {

    final SecureRandom random = new SecureRandom();

    @Test
    @Quality(2)
    @DisplayName("holds more than sixty-four bits")
    void holdsMoreThanSixtyFourBits() {
        assertThat(Secret.RANDOM_DIGITS * Math.log(10) / Math.log(2)).isGreaterThan(64);
    }

    @Test
    @Quality(1)
    @DisplayName("never repeats in ten thousand, and favours no digit in any place")
    void neverRepeatsAndFavoursNoDigitInAnyPlace() {
        var seen = new HashSet<String>();
        var counts = new int[Secret.RANDOM_DIGITS][10];
        int drawn = 10_000;
        for (int i = 0; i < drawn; i++) {
            var digits = Secret.random(random).value();
            seen.add(digits);
            for (int place = 0; place < Secret.RANDOM_DIGITS; place++) {
                counts[place][digits.charAt(place) - '0']++;
            }
        }

        assertThat(seen).hasSize(drawn);
        for (var place : counts) {
            double chiSquare = 0;
            for (int count : place) {
                chiSquare += Math.pow(count - drawn / 10.0, 2) / (drawn / 10.0);
            }
            // nine degrees of freedom: above 52 once in twenty million
            assertThat(chiSquare).isLessThan(52);
        }
    }

    @Test
    void everySingleWrongDigitAndEverySwapOfNeighboursIsFoundBeforeItCounts() {
        var right = Secret.random(random).value();
        for (int place = 0; place < right.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                var typed = new StringBuilder(right);
                typed.setCharAt(place, digit);
                if (!typed.toString().equals(right)) {
                    refused(typed.toString());
                }
            }
            if (place > 0 && right.charAt(place) != right.charAt(place - 1)) {
                var typed = new StringBuilder(right);
                typed.setCharAt(place, right.charAt(place - 1));
                typed.setCharAt(place - 1, right.charAt(place));
                refused(typed.toString());
            }
        }
    }

    @Test
    void blanksDashesAndLookAlikesOfBothScriptsAreForgiven() {
        var secret = Secret.random(random);
        var typed = secret.grouped()
                .replace('0', 'О')
                .replace('3', 'З')
                .replace('6', 'Б')
                .replace('8', 'В')
                .replace('1', 'l')
                .replace(' ', '-');

        assertThat(Secret.typed("  " + typed + "\u00a0")).isEqualTo(secret);
    }

    @Test
    @DisplayName("is told from a slip of the finger, in words that say what is wrong")
    void saysWhatIsWrong() {
        var printed = Secret.random(random).grouped();

        assertThat(Secret.misread(printed)).isEmpty();
        assertThat(Secret.misread(printed + "\n")).isEmpty();
        assertThat(Secret.misread(printed.replace(' ', '\u2011'))).isEmpty();
        assertThat(Secret.misread(printed.substring(1))).contains(new Misread.Length(20, 21));
        assertThat(Secret.misread(printed + "7")).contains(new Misread.Length(22, 21));
        assertThat(Secret.misread(printed.substring(0, printed.length() - 1) + "?"))
                .contains(new Misread.NotDigits());
        var wrong = (char) ('0' + (printed.charAt(0) - '0' + 1) % 10) + printed.substring(1);
        assertThat(Secret.misread(wrong)).contains(new Misread.Digit());
    }

    @Test
    @DisplayName("of another keyboard's digits is the same")
    void takesDigitsOfAnotherKeyboard() {
        var secret = Secret.random(random);
        var wide = new StringBuilder();
        secret.value().chars().forEach(digit -> wide.append((char) (0xFF10 + digit - '0')));

        assertThat(Secret.typed(wide.toString())).isEqualTo(secret);
    }

    @Test
    @DisplayName("stands beside a number that is checked too, and beside the name of a member of staff that is not")
    void checksTheNumberBesideIt() {
        var number = AccessNumber.random(random);

        assertThat(AccessNumber.misread(number.grouped())).isEmpty();
        assertThat(AccessNumber.name(" " + number.grouped())).isEqualTo(number.value());
        assertThat(AccessNumber.misread("12345")).contains(new Misread.Length(5, 10));
        assertThat(AccessNumber.misread("r.priemova")).isEmpty();
        assertThat(AccessNumber.name(" r.priemova ")).isEqualTo("r.priemova");
    }

    @Test
    void isNeverShownByChance() {
        var secret = Secret.random(random);

        assertThat(secret.toString()).doesNotContain(secret.value());
    }

    @Test
    void anAccessNumberChecksItselfToo() {
        var number = AccessNumber.random(random);

        assertThat(AccessNumber.typed(number.grouped())).isEqualTo(number);
        assertThatThrownBy(() -> AccessNumber.typed("1234567890")).isInstanceOf(IllegalArgumentException.class);
    }

    void refused(String typed) {
        assertThatThrownBy(() -> Secret.typed(typed)).isInstanceOf(IllegalArgumentException.class);
    }
}
