package bg.registratura.fhir;

import bg.registratura.visit.OrderId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the resources into one collection that refers to nothing outside of it. */
@Component
class RecordBundle {

    private final PartyResources parties;
    private final ConsentResources consents;
    private final ReleaseResources releases;
    private final ExposureResources exposures;
    private final StudyResources studies;

    RecordBundle(
            PartyResources parties,
            ConsentResources consents,
            ReleaseResources releases,
            ExposureResources exposures,
            StudyResources studies) {
        this.parties = parties;
        this.consents = consents;
        this.releases = releases;
        this.exposures = exposures;
        this.studies = studies;
    }

    Fields of(UUID id, Whose whose, IrradiationRecord record, Instant now) {
        var done = done(record);
        var resources = Stream.of(
                        Stream.of(parties.patient(whose), parties.laboratory(whose)),
                        record.orders().stream().map(order -> exposures.order(whose, order, done.contains(order.id()))),
                        consents.of(whose, record.consents()),
                        releases.of(whose, record, now),
                        exposures.of(whose, record.exposures()),
                        record.studies().stream().map(study -> studies.study(whose, study)))
                .flatMap(part -> part);
        return Fields.resource("Bundle", id)
                .with("language", whose.locale().getLanguage())
                .with("type", "collection")
                .with("timestamp", Terminology.moment(now))
                .with(
                        "entry",
                        resources
                                .map(resource -> Fields.of(
                                                "fullUrl",
                                                "urn:uuid:" + resource.values().get("id"))
                                        .with("resource", resource))
                                .toList());
    }

    private static Set<OrderId> done(IrradiationRecord record) {
        var done = new HashSet<OrderId>();
        record.exposures().forEach(exposed -> done.add(exposed.order()));
        record.studies().forEach(study -> {
            var order = study.order();
            if (order != null) {
                done.add(order);
            }
        });
        return done;
    }
}
