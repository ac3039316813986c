package bg.registratura.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import bg.registratura.dicom.Refusal;
import bg.registratura.dicom.Repertoire;
import bg.registratura.dicom.TransferSyntax;
import bg.registratura.dimse.AeTitle;
import bg.registratura.dimse.Storage.Announced;
import bg.registratura.dimse.StoreStatus;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnitIntakeTest {

    static final Announced ANNOUNCED = new Announced(new AeTitle("UNIT"), "1.2.3", "2.25.1");

    final Intake intake = mock();
    final ImageStore store = mock();
    final Sender sender = new Sender(UUID.randomUUID(), Repertoire.WINDOWS_1251);
    final UnitIntake units =
            new UnitIntake(intake, title -> title.equals("UNIT") ? Optional.of(sender) : Optional.empty(), store);

    @BeforeEach
    void room() throws IOException {
        when(store.takes()).thenReturn(true);
    }

    @Test
    void whereRoomRunsOutNothingIsBegunAndTheUnitSendsAgain() throws IOException {
        when(store.takes()).thenReturn(false);

        assertThat(units.store(ANNOUNCED, InputStream.nullInputStream())).isEqualTo(StoreStatus.OUT_OF_RESOURCES);
        verifyNoInteractions(intake);
    }

    @Test
    void aDiskOrADatabaseThatFailsIsNoAnswer() throws IOException {
        when(intake.take(any(), any(), any(), any())).thenThrow(new IOException("no space left"));

        assertThatThrownBy(() -> units.store(ANNOUNCED, InputStream.nullInputStream()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void noRefusalIsToldAsSuccess() throws IOException {
        for (var reason : Refusal.values()) {
            when(intake.take(any(), any(), any(), any())).thenReturn(new Reception.Refused(reason));

            assertThat(units.store(ANNOUNCED, InputStream.nullInputStream()))
                    .as(reason.name())
                    .isNotIn(StoreStatus.SUCCESS, StoreStatus.OUT_OF_RESOURCES);
        }
    }

    @Test
    void whoIsNoUnitMayNotSend() throws IOException {
        var stranger = new Announced(new AeTitle("OTHER"), "1.2.3", "2.25.1");

        assertThat(units.store(stranger, InputStream.nullInputStream())).isEqualTo(StoreStatus.NOT_AUTHORIZED);
        verifyNoInteractions(intake);
    }

    @Test
    void takesEveryWayOfWritingThatIsKept() {
        for (var syntax : TransferSyntax.values()) {
            assertThat(units.takes(syntax.uid())).isTrue();
        }
        assertThat(units.takes("1.2.840.10008.1.2.4.100")).isFalse();
    }
}
