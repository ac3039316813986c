package bg.registratura.exposure;

import static bg.registratura.schema.Tables.ACCOUNT;
import static bg.registratura.schema.Tables.EXPOSURE_INCIDENT_TOLD;
import static org.jooq.Records.mapping;

import bg.registratura.crypto.Uuid7;
import bg.registratura.security.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Who was told of incidents: rows are added and read, never changed. */
@Repository
class NotifiedRepository {

    private final DSLContext dsl;

    NotifiedRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    UUID insert(IncidentId incident, Notifying said, AccountId by, Instant now) {
        var id = Uuid7.next(now);
        dsl.insertInto(EXPOSURE_INCIDENT_TOLD)
                .set(EXPOSURE_INCIDENT_TOLD.EXPOSURE_INCIDENT_TOLD_ID, id)
                .set(EXPOSURE_INCIDENT_TOLD.EXPOSURE_INCIDENT_ID, incident)
                .set(EXPOSURE_INCIDENT_TOLD.AUDIENCE, said.audience())
                .set(EXPOSURE_INCIDENT_TOLD.RECIPIENT, said.recipient().strip())
                .set(EXPOSURE_INCIDENT_TOLD.MANNER, said.manner())
                .set(EXPOSURE_INCIDENT_TOLD.TOLD_ON, said.on())
                .set(EXPOSURE_INCIDENT_TOLD.RECORDED_AT, now)
                .set(EXPOSURE_INCIDENT_TOLD.RECORDED_BY, by.value())
                .execute();
        return id;
    }

    /** The first one first. */
    List<Notified> of(IncidentId incident) {
        return dsl.select(
                        EXPOSURE_INCIDENT_TOLD.AUDIENCE,
                        EXPOSURE_INCIDENT_TOLD.RECIPIENT,
                        EXPOSURE_INCIDENT_TOLD.MANNER,
                        EXPOSURE_INCIDENT_TOLD.TOLD_ON,
                        EXPOSURE_INCIDENT_TOLD.RECORDED_AT,
                        ACCOUNT.DISPLAY_NAME)
                .from(EXPOSURE_INCIDENT_TOLD)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID
                        .coerce(EXPOSURE_INCIDENT_TOLD.RECORDED_BY)
                        .eq(EXPOSURE_INCIDENT_TOLD.RECORDED_BY))
                .where(EXPOSURE_INCIDENT_TOLD.EXPOSURE_INCIDENT_ID.eq(incident))
                .orderBy(EXPOSURE_INCIDENT_TOLD.RECORDED_AT, EXPOSURE_INCIDENT_TOLD.EXPOSURE_INCIDENT_TOLD_ID)
                .fetch(mapping(Notified::new));
    }
}
