package bg.registratura.crypto;

import bg.registratura.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A key of the seal that only a test knows. */
public final class TestSealingKey {

    private TestSealingKey() {}

    /** Those of the house in a directory. */
    public static SealingKeys keysIn(Path data) {
        return new SealingKeys(new Keyring(data, null));
    }

    /** For a laboratory of a name. */
    public static SealingKey of(String laboratory) {
        try {
            return keysIn(Files.createTempDirectory("seal")).make(laboratory, "000000000", TestClock.START);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
