package bg.registratura.results.ui;

import bg.registratura.imaging.StudyId;
import bg.registratura.results.Viewing;
import bg.registratura.results.Viewing.Opened;
import bg.registratura.results.Viewing.Sight;
import bg.registratura.security.CurrentUser;
import bg.registratura.security.Role;
import bg.registratura.shell.XRayViewer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * Puts the preview of a study into the first answer of its page, so that it is seen before any script has come, and has every
 * value of it fetched beside those; the viewer takes both over from there. The page that opens afterwards is the same look.
 */
@Component
class FirstSight implements VaadinServiceInitListener {

    private static final Pattern PATIENTS = Pattern.compile("/?results/([0-9a-f-]{36})");
    private static final Pattern DENTISTS = Pattern.compile("/?dentist/([0-9a-f-]{36})");
    private static final String NO_OTHER_PICTURE =
            "import(new URL('viewer/first-sight.js', document.baseURI)).then((sight) => sight.isOfNoPicture())";
    private static final Duration ON_THE_WAY = Duration.ofMinutes(1);

    private final Viewing viewing;
    private final CurrentUser user;
    private final Clock clock;

    FirstSight(Viewing viewing, CurrentUser user, Clock clock) {
        this.viewing = viewing;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::show);
    }

    void show(IndexHtmlResponse response) {
        show(response, PATIENTS, Role.PATIENT, XRayViewer.NOT_FOR_DIAGNOSIS);
        show(response, DENTISTS, Role.DENTIST, "results.dentist.caution");
    }

    private void show(IndexHtmlResponse response, Pattern page, Role role, String caution) {
        var path =
                Optional.ofNullable(response.getVaadinRequest().getPathInfo()).orElse("");
        var asked = page.matcher(path);
        if (!asked.matches()
                || user.find().filter(who -> who.roles().contains(role)).isEmpty()) {
            return;
        }
        StudyView.id(asked.group(1))
                .filter(viewing::isFor)
                .flatMap(viewing::open)
                .ifPresent(opened -> {
                    var session = VaadinSession.getCurrent();
                    session.setAttribute(Shown.class, new Shown(opened.study().id(), clock.instant()));
                    sight(opened).ifPresent(sight -> response.getDocument()
                            .body()
                            .prependChild(script())
                            .prependChild(figure(opened, sight, caution, session.getLocale())));
                });
    }

    /** A file that cannot be read takes nothing from its page, which says so where the picture would be. */
    private Optional<Sight> sight(Opened opened) {
        try {
            return viewing.sight(opened);
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** Asks for every value as soon as the preview is seen, before the page's own scripts are there. */
    private static Element script() {
        return new Element("script").attr("type", "module").attr("async", true).attr("src", "viewer/first-sight.js");
    }

    private static Element figure(Opened opened, Sight sight, String caution, Locale locale) {
        var figure = new Element("figure").id("first-sight").addClass("first-sight");
        figure.appendElement("img")
                .attr("src", "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(sight.preview()))
                .attr("data-base", OpenStudy.base(opened.shots().getFirst()))
                .attr("data-description", sight.description())
                .attr("alt", OpenStudy.name(opened.study(), locale));
        var words = figure.appendElement("figcaption");
        words.appendElement("span").text(word("shell.viewer.preview", locale));
        words.appendElement("strong").text(word(caution, locale));
        return figure;
    }

    private static String word(String key, Locale locale) {
        return I18NProvider.translate(locale, key);
    }

    /** Opens a study for its page; one that was in the first answer of that page is not looked at a second time. */
    Optional<Opened> open(StudyId id) {
        var session = VaadinSession.getCurrent();
        var shown = session.getAttribute(Shown.class);
        session.setAttribute(Shown.class, null);
        if (shown != null && shown.isOf(id, clock.instant())) {
            return viewing.again(id);
        }
        UI.getCurrent().getPage().executeJs(NO_OTHER_PICTURE);
        return viewing.open(id);
    }

    /** What the page that is on its way has shown already. */
    private record Shown(StudyId study, Instant at) {

        boolean isOf(StudyId id, Instant now) {
            return study.equals(id) && now.isBefore(at.plus(ON_THE_WAY));
        }
    }
}
