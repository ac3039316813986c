package bg.registratura.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class SecretTest {

    final SecureRandom random = new SecureRandom();

    @Test
    void holdsMoreThanSixtyFourBits() {
        assertThat(Secret.RANDOM_DIGITS * Math.log(10) / Math.log(2)).isGreaterThan(64);
    }

    @Test
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
