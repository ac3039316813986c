package bg.registratura.exposure;

import bg.registratura.imaging.AttachedPicture;
import bg.registratura.imaging.PictureWitness;
import org.springframework.stereotype.Component;

/**
 * Hears of pictures: each irradiation is counted once, found among what was recorded, else offered to be recorded; and where
 * nobody had consented to it an incident is opened.
 */
@Component
class Reports implements PictureWitness {

    private final ReportRepository repository;
    private final Reading reading;
    private final Pairing pairing;
    private final IncidentBook incidents;
    private final ReportLog log;

    Reports(ReportRepository repository, Reading reading, Pairing pairing, IncidentBook incidents, ReportLog log) {
        this.repository = repository;
        this.reading = reading;
        this.pairing = pairing;
        this.incidents = incidents;
        this.log = log;
    }

    @Override
    public void attached(AttachedPicture picture) {
        if (Irradiation.isOne(picture)) {
            hear(picture, Irradiation.key(picture));
        }
        if (picture.isOfACancelledOrder()) {
            incidents.withholdOfACancelledOrder(picture);
        }
    }

    private void hear(AttachedPicture picture, String irradiation) {
        repository
                .known(picture.patient(), irradiation)
                .ifPresentOrElse(known -> again(known, picture), () -> enter(reading.of(picture), irradiation));
    }

    private void enter(ReportedExposure report, String irradiation) {
        log.enter(report, irradiation);
        settle(repository.find(report.id()).orElse(report));
    }

    private void settle(ReportedExposure report) {
        var covered = incidents.isCovered(report);
        var recorded = pairing.of(report, covered);
        if (recorded.isPresent()) {
            repository.settle(Settling.recorded(report.id(), recorded.get(), null), log.now());
        } else if (!covered) {
            incidents.open(report);
        }
    }

    /** The same irradiation told once more: it counts once, but what nobody may see is not seen in another study either. */
    private void again(ReportedExposure known, AttachedPicture picture) {
        if (repository.isUnconsented(known.id())) {
            incidents.withhold(known, picture);
        }
    }
}
