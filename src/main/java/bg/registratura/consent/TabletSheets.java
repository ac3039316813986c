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
import java.util.Collections;
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

    /** Whether the text of the sheet is no longer the one in force: nobody is asked to sign it. */
    @Transactional(readOnly = true)
    public boolean isSuperseded(OnTablet asked) {
        return asked.event() == ConsentEvent.GRANTED
                && issuing.asPrinted(asked.form()).superseded();
    }

    /** The sheet as everybody will see it before they sign; whoever explained it signs last. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public TabletSheet fill(OnTablet asked) {
        var form = asked.form();
        var printed = issuing.asPrinted(form);
        var request = issuing.request(asked, printed);
        var issued = sheets.again(form, request, issuing.withdrawnNumber(asked));
        var prepared = issued.draft();
        var values = new HashMap<>(prepared.values());
        values.putAll(decided(asked));
        var signers = signers(printed.locale(), asked.signers());
        values.put("signers", signers);
        var filled = new Draft(prepared.template(), prepared.locale(), values, prepared.subject(), 1, prepared.large());
        var informant = values.getOrDefault("informedBy", values.get("receivedBy")) instanceof Signature signature
                ? signature
                : Signature.of("", printed.informant().name());
        var risks = asked.isInitialled() ? issued.text().blocks().risks() : List.<String>of();
        var sheet = new PadSheet(
                Uuid7.next(clock.instant()),
                printed.document(),
                form.number(),
                form.patient().value(),
                printed.locale(),
                rendition.html(printed.document(), filled),
                places(risks, signers, informant));
        return new TabletSheet(asked, sheet, filled, signatories(asked, risks.size(), informant));
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

    /** Initials beside every risk by whoever signs first, then the signatures in the order of their lines. */
    private static List<PadPlace> places(List<String> risks, List<Signature> signers, Signature informant) {
        var places = new ArrayList<PadPlace>();
        for (var risk : risks) {
            var first = signers.getFirst();
            places.add(new PadPlace(places.size(), first.role(), first.name(), risk));
        }
        var lines = Stream.concat(signers.stream(), Stream.of(informant)).toList();
        for (int line = 0; line < lines.size(); line++) {
            places.add(
                    new PadPlace(line, lines.get(line).role(), lines.get(line).name()));
        }
        return places;
    }

    private static List<Signatory> signatories(OnTablet asked, int risks, Signature informant) {
        var signers = asked.signers().stream()
                .map(signer ->
                        new Signatory(signer.role().name(), signer.name(), signer.identityCheck(), signer.colleague()))
                .toList();
        var all = new ArrayList<>(Collections.nCopies(risks, signers.getFirst()));
        all.addAll(signers);
        all.add(Signatory.informant(informant.name()));
        return all;
    }
}
