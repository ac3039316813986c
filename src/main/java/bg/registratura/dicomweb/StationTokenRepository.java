package bg.registratura.dicomweb;

import static bg.registratura.schema.Tables.DEVICE;
import static bg.registratura.schema.Tables.STATION_TOKEN;
import static org.jooq.Records.mapping;

import bg.registratura.exposure.DeviceId;
import bg.registratura.security.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The tokens of stations there are and were. */
@Repository
class StationTokenRepository {

    private final DSLContext dsl;

    StationTokenRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** A token to be kept, and who made it when. */
    record New(
            StationTokenId id, DeviceId unit, String label, LocalDate endsOn, AccountId by, Instant at, LocalDate on) {}

    /** The station whose token this is the hash of, as long as it is good. */
    Optional<Station> standing(byte[] hash, LocalDate today) {
        return dsl.select(STATION_TOKEN.STATION_TOKEN_ID, STATION_TOKEN.DEVICE_ID)
                .from(STATION_TOKEN)
                .where(STATION_TOKEN.TOKEN_HASH.eq(hash))
                .and(STATION_TOKEN.REVOKED_AT.isNull())
                .and(STATION_TOKEN.ENDS_ON.ge(today))
                .fetchOptional(mapping(Station::new));
    }

    boolean isKnown(byte[] hash) {
        return dsl.fetchExists(STATION_TOKEN, STATION_TOKEN.TOKEN_HASH.eq(hash));
    }

    void insert(New made, byte[] hash) {
        dsl.insertInto(STATION_TOKEN)
                .set(STATION_TOKEN.STATION_TOKEN_ID, made.id())
                .set(STATION_TOKEN.DEVICE_ID, made.unit())
                .set(STATION_TOKEN.LABEL, made.label())
                .set(STATION_TOKEN.TOKEN_HASH, hash)
                .set(STATION_TOKEN.MADE_AT, made.at())
                .set(STATION_TOKEN.MADE_BY, made.by().value())
                .set(STATION_TOKEN.MADE_ON, made.on())
                .set(STATION_TOKEN.ENDS_ON, made.endsOn())
                .execute();
    }

    /** At most once a day. */
    void used(StationTokenId id, LocalDate today) {
        dsl.update(STATION_TOKEN)
                .set(STATION_TOKEN.LAST_USED_ON, today)
                .where(STATION_TOKEN.STATION_TOKEN_ID.eq(id))
                .and(STATION_TOKEN.LAST_USED_ON.isNull().or(STATION_TOKEN.LAST_USED_ON.lt(today)))
                .and(STATION_TOKEN.REVOKED_AT.isNull())
                .execute();
    }

    boolean revoke(StationTokenId id, AccountId by, Instant now) {
        return dsl.update(STATION_TOKEN)
                        .set(STATION_TOKEN.REVOKED_AT, now)
                        .set(STATION_TOKEN.REVOKED_BY, by.value())
                        .where(STATION_TOKEN.STATION_TOKEN_ID.eq(id))
                        .and(STATION_TOKEN.REVOKED_AT.isNull())
                        .execute()
                == 1;
    }

    /** Those that nobody revoked, newest first. */
    List<StationToken> all() {
        return dsl.select(
                        STATION_TOKEN.STATION_TOKEN_ID,
                        STATION_TOKEN.DEVICE_ID,
                        DEVICE.NAME,
                        STATION_TOKEN.LABEL,
                        STATION_TOKEN.MADE_ON,
                        STATION_TOKEN.ENDS_ON,
                        STATION_TOKEN.LAST_USED_ON)
                .from(STATION_TOKEN)
                .join(DEVICE)
                .on(DEVICE.DEVICE_ID.eq(STATION_TOKEN.DEVICE_ID))
                .where(STATION_TOKEN.REVOKED_AT.isNull())
                .orderBy(STATION_TOKEN.MADE_AT.desc())
                .fetch(mapping(StationToken::new));
    }
}
