package bg.registratura.browser;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.TestClock;
import bg.registratura.language.Words;
import bg.registratura.security.TotpKey;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Locator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.bouncycastle.util.encoders.Base32;
import org.jspecify.annotations.Nullable;

/** Coming in: the first time with a sheet, later with what was chosen then. */
final class Newcomers {

    private final Words words;
    private final TestClock clock;
    private final Map<String, Keys> keys = new HashMap<>();

    Newcomers(Words words, TestClock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** Types what the sheet says, and chooses a password of their own. */
    void redeem(Person person, Slip slip, String password) {
        person.open("enter");
        person.type("credential.number", slip.number());
        person.type("credential.secret", slip.secret());
        person.press("credential.next");
        choose(person, slip.number(), password);
    }

    /** An own password, twice, and the second factor where one is asked for. */
    void choose(Person person, String username, String password) {
        person.see("security.own-password.title");
        person.type("security.own-password", password);
        person.type("security.own-password.again", password);
        var letters = person.page().locator(".code");
        TotpKey key = null;
        if (letters.isVisible()) {
            assertThat(scanned(person.page().locator(".qr svg")))
                    .contains("secret=" + letters.innerText().replaceAll("\\s", ""));
            key = new TotpKey(Base32.decode(letters.innerText().replaceAll("\\s", "")));
            person.type("security.second-factor.code", key.code(clock.instant()));
        }
        person.picture("21-own-password");
        keys.put(username, new Keys(password, key));
        person.press("security.own-password.open");
    }

    /** What an authenticator's camera reads off the screen. */
    private static String scanned(Locator code) {
        return read(code.screenshot())
                .orElseThrow(() -> new AssertionError("the picture of the key cannot be scanned"));
    }

    /** ZXing's search for a code in a picture misses some that fill it; what is nothing but a code it reads without. */
    private static Optional<String> read(byte[] picture) {
        return Stream.of(DecodeHintType.TRY_HARDER, DecodeHintType.PURE_BARCODE)
                .flatMap(hint -> read(picture, hint).stream())
                .findFirst();
    }

    private static Optional<String> read(byte[] picture, DecodeHintType hint) {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(picture));
            var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
            return Optional.of(new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(hint, true))
                    .getText());
        } catch (IOException | ReaderException e) {
            return Optional.empty();
        }
    }

    /** Comes in again. */
    void signIn(Person person, String username) {
        var own = keys.get(username);
        person.type("security.username", username);
        person.type("security.password", own.password);
        person.press("security.sign-in");
        if (own.key != null) {
            person.field("security.code").waitFor();
            clock.advance(Duration.ofSeconds(30));
            person.type("security.code", own.key.code(clock.instant()));
            person.press("security.sign-in");
        }
    }

    /** Every password that was chosen here. */
    List<String> passwords() {
        return keys.values().stream().map(own -> own.password).toList();
    }

    private record Keys(String password, @Nullable TotpKey key) {}
}
