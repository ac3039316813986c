package bg.registratura.document;

import bg.registratura.language.Dates;
import bg.registratura.language.Languages;
import bg.registratura.language.Words;
import bg.registratura.seal.KnownCertificate;
import bg.registratura.seal.SealLevel;
import bg.registratura.seal.Seals;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The page on which anybody asks about a paper, and the answer on it. */
@Component
class CheckPage {

    private static final String ROOM = "check.";
    private static final List<String> WORDS = List.of(
            "document.check.title",
            "document.check.lead",
            "document.check.file",
            "document.check.file.help",
            "document.check.file.act",
            "document.check.hash",
            "document.check.hash.help",
            "document.check.hash.act",
            "document.check.paper",
            "document.check.paper.text",
            "document.check.seal",
            "document.check.seal.holder",
            "document.check.seal.issuer",
            "document.check.seal.fingerprint",
            "document.check.home",
            "document.check.other",
            "document.check.too-large");

    private final Words words;
    private final Seals seals;
    private final Template page;

    CheckPage(Words words, Seals seals) {
        this.words = words;
        this.seals = seals;
        this.page = Mustache.compiler().nullValue("").compile(text());
    }

    /** What a form says beside its field; at most one of them does. */
    enum Fault {
        NONE,
        NO_FILE,
        NO_HASH,
        TOO_FAST
    }

    String html(Locale locale, String typed, Fault fault, Optional<PaperAnswer> answer) {
        var said = new HashMap<String, Object>();
        for (var key : WORDS) {
            said.put(
                    key.substring(key.indexOf(ROOM) + ROOM.length())
                            .replace('.', '_')
                            .replace('-', '_'),
                    words.of(locale, key));
        }
        said.put("language", locale.getLanguage());
        said.put("otherLanguage", other(locale).getLanguage());
        said.put("typed", typed);
        said.put("fileFault", fault == Fault.NO_FILE ? words.of(locale, "document.check.no-file") : "");
        said.put("hashFault", fault == Fault.NO_HASH ? words.of(locale, "document.check.no-hash") : "");
        said.put("isFileFault", fault == Fault.NO_FILE);
        said.put("isHashFault", fault == Fault.NO_HASH);
        said.put("isTooFast", fault == Fault.TOO_FAST);
        said.put("tooFast", fault == Fault.TOO_FAST ? words.of(locale, "document.check.too-fast") : "");
        said.put("result", answer.map(found -> result(locale, found)).orElse(null));
        said.put(
                "certificate",
                seals.certificates().stream()
                        .findFirst()
                        .map(found -> certificate(locale, found))
                        .orElse(null));
        return page.execute(said);
    }

    private Map<String, Object> result(Locale locale, PaperAnswer answer) {
        var kind = answer.kind().name();
        return Map.of(
                "tone", tone(answer.kind()),
                "says", words.of(locale, "document.check.is." + kind),
                "then", words.of(locale, "document.check.then." + kind),
                "facts", answer.paper().map(paper -> facts(locale, paper)).orElse(List.of()));
    }

    private static String tone(PaperAnswer.Kind kind) {
        return switch (kind) {
            case GENUINE, DUPLICATE, SIGNED -> "done";
            case BROKEN, ADDED_TO -> "blocked";
            case SEALED_UNKNOWN, UNKNOWN, NO_PDF -> "waits";
        };
    }

    private List<Map<String, String>> facts(Locale locale, GivenOut paper) {
        var facts = new ArrayList<Map<String, String>>();
        facts.add(fact(locale, "document.check.kind", title(locale, paper)));
        facts.add(fact(locale, "document.check.issued", day(locale, paper.issuedAt())));
        if (paper.kind() == PaperKind.DUPLICATE) {
            facts.add(fact(locale, "document.check.duplicate", day(locale, paper.madeAt())));
        }
        if (paper.pages() > 0) {
            facts.add(fact(locale, "document.check.pages", String.valueOf(paper.pages())));
        }
        if (paper.kind() != PaperKind.SIGNED) {
            facts.add(fact(locale, "document.check.copies", String.valueOf(paper.copies())));
        }
        facts.add(fact(locale, "document.check.sealed", words.of(locale, "document.check.sealed." + level(paper))));
        return facts;
    }

    private static String level(GivenOut paper) {
        return paper.level().map(SealLevel::name).orElse("NONE");
    }

    /** A text that was given up since is still told by its file's name in the register, and that says nothing to people. */
    private String title(Locale locale, GivenOut paper) {
        try {
            return bg.registratura.document.Template.load(paper.template(), locale)
                    .title();
        } catch (IllegalArgumentException _) {
            return words.of(locale, "document.check.kind.former");
        }
    }

    private Map<String, String> certificate(Locale locale, KnownCertificate found) {
        return Map.of(
                "holder", found.holder(),
                "issuer", found.madeHere() ? words.of(locale, "document.check.seal.own") : found.issuer(),
                "fingerprint", found.fingerprint(),
                "note",
                        words.of(
                                locale,
                                found.madeHere() ? "document.check.seal.own.text" : "document.check.seal.given.text"));
    }

    private Map<String, String> fact(Locale locale, String key, String value) {
        return Map.of("word", words.of(locale, key), "value", value);
    }

    private static String day(Locale locale, Instant moment) {
        return Dates.day(locale, Dates.dayOf(moment));
    }

    private static Locale other(Locale locale) {
        return locale.equals(Languages.ENGLISH) ? Languages.BULGARIAN : Languages.ENGLISH;
    }

    private static String text() {
        try (var stream = Press.resource("/bg/registratura/document/check.html")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
