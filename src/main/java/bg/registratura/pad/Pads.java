package bg.registratura.pad;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.document.Ink;
import bg.registratura.security.CurrentUser;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tablets and their desks. A tablet speaks for itself by its id, which only its session knows; everything else is done by
 * whoever is signed in at the desk.
 */
@Service
public class Pads {

    private static final String DESK = "hasAnyRole('RECEPTION','SHIFT_LEAD')";
    private static final int CODES = 10_000;

    private final Map<PadId, Tablet> tablets = new HashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    Pads(CurrentUser user, AuditLog audit, Clock clock) {
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** A browser becomes a tablet. */
    @Transactional
    @PreAuthorize(DESK)
    public synchronized PadId open() {
        var now = clock.instant();
        tablets.values().removeIf(tablet -> tablet.isForgotten(now));
        var id = new PadId(UUID.randomUUID());
        tablets.put(id, new Tablet(code(), now));
        audit.append(AuditEvent.of(Action.PAD_OPENED));
        return id;
    }

    /** What the tablet shows now; nothing: it is released. */
    public synchronized Optional<PadScreen> screen(PadId pad) {
        return Optional.ofNullable(tablets.get(pad)).map(tablet -> tablet.look(clock.instant()));
    }

    /** So much of the text went by on the tablet. */
    public synchronized void read(PadId pad, PadSheet sheet, int percent) {
        Optional.ofNullable(tablets.get(pad)).ifPresent(tablet -> tablet.readTo(sheet, percent));
    }

    /** Somebody signed on the tablet at this place. */
    public synchronized Inking ink(PadId pad, PadSheet sheet, int place, Ink ink) {
        if (!ink.isSignature()) {
            return Inking.TOO_LITTLE;
        }
        var tablet = tablets.get(pad);
        var now = clock.instant();
        return tablet != null && tablet.take(sheet, new PlacedInk(place, ink, now.minus(ink.lasted()), now))
                ? Inking.TAKEN
                : Inking.GONE;
    }

    /** The code on a tablet was typed at a desk; a tablet the desk had before is free again. */
    @PreAuthorize(DESK)
    public synchronized Pairing pair(DeskKey desk, String typed) {
        var code = typed.replaceAll("\\D", "");
        var now = clock.instant();
        var found = tablets.values().stream()
                .filter(tablet ->
                        tablet.isFree() && !tablet.isAway(now) && tablet.code().equals(code))
                .findFirst();
        if (found.isEmpty()) {
            return Pairing.UNKNOWN;
        }
        release(desk);
        found.get().give(desk, user.require().displayName());
        return Pairing.PAIRED;
    }

    /** Whether this desk has a tablet. */
    @PreAuthorize(DESK)
    public synchronized boolean isPaired(DeskKey desk) {
        return of(desk).isPresent();
    }

    /** Shows a sheet on the desk's tablet; false: it has none. */
    @Transactional
    @PreAuthorize(DESK)
    public synchronized boolean send(DeskKey desk, PadSheet sheet) {
        var tablet = of(desk);
        tablet.ifPresent(found -> {
            found.show(sheet, clock.instant());
            audit.append(AuditEvent.of(Action.SHEET_SHOWN)
                    .about(sheet.subject())
                    .on("document", sheet.document().value()));
        });
        return tablet.isPresent();
    }

    /** How far it has come; nothing: the desk has no tablet any more. */
    @PreAuthorize(DESK)
    public synchronized Optional<PadProgress> progress(DeskKey desk) {
        return of(desk).map(tablet -> tablet.progress(clock.instant()));
    }

    /** The signatures under this sheet so far, in their order. */
    @PreAuthorize(DESK)
    public synchronized List<PlacedInk> inks(DeskKey desk, PadSheet sheet) {
        return of(desk).map(tablet -> tablet.inks(sheet)).orElse(List.of());
    }

    /** The tablet shows the sheet no longer; what was signed on it and not recorded is gone. */
    @PreAuthorize(DESK)
    public synchronized void clear(DeskKey desk) {
        of(desk).ifPresent(Tablet::drop);
    }

    /** The tablet is a tablet of this house no longer. */
    @PreAuthorize(DESK)
    public synchronized void release(DeskKey desk) {
        tablets.values().removeIf(tablet -> tablet.isOf(desk));
    }

    private Optional<Tablet> of(DeskKey desk) {
        return tablets.values().stream().filter(tablet -> tablet.isOf(desk)).findFirst();
    }

    private String code() {
        String code;
        do {
            code = String.format(Locale.ROOT, "%04d", random.nextInt(CODES));
        } while (isTaken(code));
        return code;
    }

    private boolean isTaken(String code) {
        return tablets.values().stream().anyMatch(tablet -> tablet.code().equals(code));
    }
}
