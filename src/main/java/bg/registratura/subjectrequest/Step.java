package bg.registratura.subjectrequest;

import java.time.Instant;
import java.util.UUID;

/** One step of one request: the how-manieth, from where to where, when, by whom, with what words. */
record Step(
        SubjectRequestId request,
        int number,
        RequestStatus from,
        RequestStatus to,
        Instant now,
        UUID by,
        String note) {}
