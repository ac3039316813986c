package bg.registratura.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DerMessageTest {

    private static final byte[] DEFINITE = {0x30, 3, 2, 1, 7};
    private static final byte[] INDEFINITE = {0x30, (byte) 0x80, 2, 1, 7, 0, 0};

    @Test
    void isTakenOutOfItsRoomToTheByte() {
        assertThat(DerMessage.in(Arrays.copyOf(DEFINITE, 100))).isEqualTo(DEFINITE);
        assertThat(DerMessage.in(Arrays.copyOf(INDEFINITE, 100))).isEqualTo(INDEFINITE);
        assertThat(DerMessage.in(DEFINITE)).isEqualTo(DEFINITE);
    }

    @Test
    void staysAsItIsWhereSomethingElseFollowsOrNoneIsRead() {
        var followed = Arrays.copyOf(DEFINITE, 6);
        followed[5] = 1;
        var cutOff = Arrays.copyOf(DEFINITE, 4);

        assertThat(DerMessage.in(followed)).isEqualTo(followed);
        assertThat(DerMessage.in(cutOff)).isEqualTo(cutOff);
        assertThat(DerMessage.in(new byte[0])).isEmpty();
    }
}
