package bg.registratura.exposure;

import bg.registratura.crypto.Uuid7;
import bg.registratura.imaging.AttachedPicture;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a picture tells of its irradiation, with a doubt about its dose where there is one. */
@Component
class Reading {

    private static final int DECIMALS = 3;

    private final DeviceRepository devices;
    private final IrradiatedRepository usual;
    private final Clock clock;

    Reading(DeviceRepository devices, IrradiatedRepository usual, Clock clock) {
        this.devices = devices;
        this.usual = usual;
        this.clock = clock;
    }

    ReportedExposure of(AttachedPicture picture) {
        var serial = picture.deviceSerial();
        var device = device(picture);
        var dose = number(picture.doseAreaProduct());
        return ReportedExposure.pictured(
                new ReportId(Uuid7.next(clock.instant())),
                picture.study(),
                picture.instance(),
                picture.order(),
                picture.patient(),
                serial,
                device,
                Irradiation.moment(picture),
                Irradiation.timeIsExact(picture),
                number(picture.kilovolts()),
                number(picture.milliamperes()),
                number(picture.milliseconds()),
                number(picture.milliampereSeconds()),
                number(picture.volumeDose()),
                dose,
                dose == null ? null : doubt(dose, device, picture));
    }

    /** The unit that sent it over the network, else the one whose number stands in the file. */
    private @Nullable DeviceId device(AttachedPicture picture) {
        var unit = picture.sentBy();
        var serial = picture.deviceSerial();
        var found = unit != null
                ? devices.find(new DeviceId(unit))
                : Optional.ofNullable(serial).flatMap(devices::bySerialNumber);
        return found.map(Device::id).orElse(null);
    }

    private @Nullable DoseDoubt doubt(BigDecimal dose, @Nullable DeviceId device, AttachedPicture picture) {
        var before = device == null ? List.<BigDecimal>of() : usual.doses(device, picture.examination());
        return DoseJudge.doubt(dose, picture.examination(), before).orElse(null);
    }

    private static @Nullable BigDecimal number(@Nullable Double said) {
        return said == null ? null : BigDecimal.valueOf(said).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
