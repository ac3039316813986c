package bg.registratura.imaging;

import bg.registratura.dicom.Refusal;
import bg.registratura.dicom.TransferSyntax;
import bg.registratura.dimse.Storage;
import bg.registratura.dimse.StoreStatus;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes in what the units send: through the one intake, and success is told when it has said so. */
@Component
class UnitIntake implements Storage {

    private static final Set<String> SYNTAXES =
            Arrays.stream(TransferSyntax.values()).map(TransferSyntax::uid).collect(Collectors.toUnmodifiableSet());

    private final Intake intake;
    private final SendingUnits units;
    private final ImageStore store;

    UnitIntake(Intake intake, SendingUnits units, ImageStore store) {
        this.intake = intake;
        this.units = units;
        this.store = store;
    }

    @Override
    public boolean takes(String transferSyntax) {
        return SYNTAXES.contains(transferSyntax);
    }

    /** A unit that left the register while it was talking is heard no more; where room runs out nothing is begun. */
    @Override
    public StoreStatus store(Announced announced, InputStream file) throws IOException {
        var sender = units.called(announced.from().value());
        if (sender.isEmpty()) {
            return StoreStatus.NOT_AUTHORIZED;
        }
        if (!store.takes()) {
            return StoreStatus.OUT_OF_RESOURCES;
        }
        var name = announced.from() + " " + announced.sopInstance();
        return switch (intake.take(Way.NETWORK, name, sender.get(), file)) {
            case Reception.Kept _, Reception.KeptBefore _, Reception.Conflict _, Reception.DoseReport _ ->
                StoreStatus.SUCCESS;
            case Reception.Refused(var reason) -> status(reason);
        };
    }

    private static StoreStatus status(Refusal reason) {
        return switch (reason) {
            case NOT_A_PICTURE -> StoreStatus.CLASS_NOT_KEPT;
            case UID_MISSING, UID_MALFORMED, BAD_DIMENSIONS, BAD_PIXEL_FORMAT, PIXEL_LENGTH, ANOTHER_PERSON ->
                StoreStatus.NOT_AS_ITS_CLASS;
            case EMPTY,
                    NOT_DICOM,
                    NO_FILE_META,
                    TOO_LARGE,
                    ENDS_EARLY,
                    BROKEN_STRUCTURE,
                    NESTED_TOO_DEEP,
                    UNKNOWN_SYNTAX -> StoreStatus.NOT_UNDERSTOOD;
        };
    }
}
