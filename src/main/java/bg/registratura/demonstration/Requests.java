package bg.registratura.demonstration;

import bg.registratura.crypto.Uuid7;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.language.Dates;
import bg.registratura.restriction.Order;
import bg.registratura.security.Role;
import bg.registratura.subjectrequest.AnswerForm;
import bg.registratura.subjectrequest.Answers;
import bg.registratura.subjectrequest.Applicant;
import bg.registratura.subjectrequest.ApplicantRole;
import bg.registratura.subjectrequest.Channel;
import bg.registratura.subjectrequest.Decision;
import bg.registratura.subjectrequest.Dossiers;
import bg.registratura.subjectrequest.Intake;
import bg.registratura.subjectrequest.Progress;
import bg.registratura.subjectrequest.RequestStatus;
import bg.registratura.subjectrequest.SubjectRequest;
import bg.registratura.subjectrequest.SubjectRequestId;
import bg.registratura.subjectrequest.SubjectRequests;
import bg.registratura.subjectrequest.Wish;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Takes a request of an invented person in at the desk, and as far as the sample says the officer answers it. */
@Component
@ConditionalOnProperty("registratura.demo")
class Requests {

    private static final Pattern BLANK = Pattern.compile("[…]", Pattern.LITERAL);

    private final SubjectRequests requests;
    private final Dossiers dossiers;
    private final Answers answers;
    private final Checks checks;
    private final Clock clock;

    Requests(SubjectRequests requests, Dossiers dossiers, Answers answers, Checks checks, Clock clock) {
        this.requests = requests;
        this.dossiers = dossiers;
        this.answers = answers;
        this.checks = checks;
        this.clock = clock;
    }

    SubjectRequest lodge(Crew crew, Guest guest, Sample.Wanted wanted) {
        var lodged = crew.as(Role.RECEPTION, () -> takeIn(guest, wanted));
        return wanted.reached() == RequestStatus.ANSWER_PRINTED
                ? crew.as(Role.DPO, () -> answer(lodged, wanted))
                : lodged;
    }

    private SubjectRequest takeIn(Guest guest, Sample.Wanted wanted) {
        var drafted = requests.draft(
                new SubjectRequestId(Uuid7.next(clock.instant())),
                new Intake(
                        wanted.kind(),
                        guest.id(),
                        new Applicant(guest.name(), ApplicantRole.SUBJECT, "", ""),
                        new Wish(wanted.text(), AnswerForm.PAPER, Channel.DESK)));
        var registered = made(requests.register(drafted));
        var shown = checks.ofPatient(guest, CheckPurpose.REQUEST);
        return made(requests.identify(registered, Objects.requireNonNull(shown.get(CheckPurpose.REQUEST))));
    }

    private SubjectRequest answer(SubjectRequest request, Sample.Wanted wanted) {
        var text = dossiers.draft(request, Decision.GRANTED, dossiers.of(request));
        var restricted = wanted.restricted();
        return made(answers.print(made(
                restricted == null
                        ? answers.decide(request, Decision.GRANTED, text)
                        : answers.restrict(request, Decision.GRANTED, filled(text, restricted), order(restricted)))));
    }

    private static String filled(String text, Sample.Restricted restricted) {
        var whole = text;
        for (var words : restricted.blanks()) {
            whole = BLANK.matcher(whole).replaceFirst(Matcher.quoteReplacement(words));
        }
        return whole;
    }

    private Order order(Sample.Restricted restricted) {
        return new Order(
                restricted.ground(),
                Set.of(),
                restricted.untilWhat(),
                Dates.dayOf(clock.instant()).plusMonths(1));
    }

    private static SubjectRequest made(Progress progress) {
        return switch (progress) {
            case Progress.Made(var request) -> request;
            case Progress.Refused(var why) -> throw new IllegalStateException("a request was refused a step: " + why);
            case Progress.NeedsSecondPerson _ -> throw new IllegalStateException("nothing is ended here");
        };
    }
}
