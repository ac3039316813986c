package bg.registratura.consent;

import bg.registratura.crypto.Uuid7;
import bg.registratura.document.Draft;
import bg.registratura.document.Signature;
import bg.registratura.document.SignedRendition;
import bg.registratura.language.Words;
import bg.registratura.pad.PadPlace;
import bg.registratura.pad.PadSheet;
import bg.registratura.pad.Signatory;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fills a sheet for the tablet: the text that was issued, with the answers, the decision and the names of the signers. */
@Service
public class TabletSheets {

    private static final String NOTHING = "\u2014";

    private final Sheets sheets;
    private final Issuing issuing;
    private final SignedRendition rendition;
    private final Words words;
    private final Clock clock;

    TabletSheets(Sheets sheets, Issuing issuing, SignedRendition rendition, Words words, Clock clock) {
        this.sheets = sheets;
        this.issuing = issuing;
        this.rendition = rendition;
        this.words = words;
        this.clock = clock;
    }

    /** The sheet as everybody will see it before they sign; whoever explained it signs last. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public TabletSheet fill(OnTablet asked) {
        var form = asked.form();
        var printed = issuing.asPrinted(form);
        var request = issuing.request(asked, printed);
        var prepared = sheets.prepare(request, issuing.withdrawnNumber(asked)).draft();
        var values = new HashMap<>(prepared.values());
        values.putAll(decided(asked));
        var signers = signers(printed.locale(), asked.signers());
        values.put("signers", signers);
        var filled = new Draft(prepared.template(), prepared.locale(), values, prepared.subject(), 1);
        var informant = values.getOrDefault("informedBy", values.get("receivedBy")) instanceof Signature signature
                ? signature
                : Signature.of("", printed.informant().name());
        var sheet = new PadSheet(
                Uuid7.next(clock.instant()),
                printed.document(),
                form.number(),
                form.patient().value(),
                printed.locale(),
                rendition.html(printed.document(), filled),
                places(signers, informant));
        return new TabletSheet(asked, sheet, filled, signatories(asked, informant));
    }

    private Map<String, Object> decided(OnTablet asked) {
        var granted = asked.event() == ConsentEvent.GRANTED;
        var decided = new HashMap<String, Object>();
        decided.put("decision", Map.of("granted", granted, "refused", !granted));
        decided.put("signedAt", clock.instant());
        decided.put("reason", asked.reason());
        var answers = asked.answers();
        if (answers != null) {
            var said = answers.pregnancy();
            decided.put(
                    "pregnancy",
                    Map.of(
                            "no", said == Pregnancy.NO,
                            "yes", said == Pregnancy.YES,
                            "unsure", said == Pregnancy.UNSURE,
                            "notApplicable", said == Pregnancy.NOT_APPLICABLE));
            decided.put("priorExposure", orNothing(answers.earlierExposures()));
            decided.put("implants", orNothing(answers.implants()));
        }
        return decided;
    }

    private static String orNothing(String answer) {
        return answer.isBlank() ? NOTHING : answer;
    }

    private List<Signature> signers(Locale locale, List<Signer> signers) {
        return signers.stream()
                .map(signer -> Signature.of(
                        words.of(locale, "consent.signer." + signer.role().name()), signer.name()))
                .toList();
    }

    private static List<PadPlace> places(List<Signature> signers, Signature informant) {
        var lines = Stream.concat(signers.stream(), Stream.of(informant)).toList();
        var places = new ArrayList<PadPlace>();
        for (var line : lines) {
            places.add(new PadPlace(places.size(), line.role(), line.name()));
        }
        return places;
    }

    private static List<Signatory> signatories(OnTablet asked, Signature informant) {
        var signers = asked.signers().stream()
                .map(signer ->
                        new Signatory(signer.role().name(), signer.name(), signer.identityCheck(), signer.colleague()));
        return Stream.concat(signers, Stream.of(Signatory.informant(informant.name())))
                .toList();
    }
}
