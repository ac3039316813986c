package bg.registratura.queue;

import static bg.registratura.schema.Tables.BOARD_SCREEN;
import static org.jooq.Records.mapping;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Rows of the waiting room's screens. */
@Repository
class BoardRepository {

    private final DSLContext dsl;

    BoardRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(BoardScreen screen, byte[] hash, UUID by) {
        dsl.insertInto(BOARD_SCREEN)
                .set(BOARD_SCREEN.BOARD_SCREEN_ID, screen.id())
                .set(BOARD_SCREEN.KEY_HASH, hash)
                .set(BOARD_SCREEN.OPENED_AT, screen.openedAt())
                .set(BOARD_SCREEN.OPENED_BY, by)
                .set(BOARD_SCREEN.ENDS_AT, screen.endsAt())
                .execute();
    }

    boolean isOpen(byte[] hash, Instant now) {
        return dsl.fetchExists(
                BOARD_SCREEN,
                BOARD_SCREEN
                        .KEY_HASH
                        .eq(hash)
                        .and(BOARD_SCREEN.CLOSED_AT.isNull())
                        .and(BOARD_SCREEN.ENDS_AT.gt(now)));
    }

    List<BoardScreen> open(Instant now) {
        return dsl.select(BOARD_SCREEN.BOARD_SCREEN_ID, BOARD_SCREEN.OPENED_AT, BOARD_SCREEN.ENDS_AT)
                .from(BOARD_SCREEN)
                .where(BOARD_SCREEN.CLOSED_AT.isNull())
                .and(BOARD_SCREEN.ENDS_AT.gt(now))
                .orderBy(BOARD_SCREEN.OPENED_AT)
                .fetch(mapping(BoardScreen::new));
    }

    /** False when it is closed already. */
    boolean close(UUID id, Instant now, UUID by) {
        return dsl.update(BOARD_SCREEN)
                        .set(BOARD_SCREEN.CLOSED_AT, now)
                        .set(BOARD_SCREEN.CLOSED_BY, by)
                        .where(BOARD_SCREEN.BOARD_SCREEN_ID.eq(id))
                        .and(BOARD_SCREEN.CLOSED_AT.isNull())
                        .execute()
                == 1;
    }
}
