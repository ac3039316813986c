package bg.registratura.subjectrequest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequestStatusTest {

    @ParameterizedTest
    @EnumSource
    void everyStateCanBeReached(RequestStatus status) {
        assertThat(status == RequestStatus.DRAFT
                        || EnumSet.allOf(RequestStatus.class).stream().anyMatch(before -> before.mayBecome(status)))
                .isTrue();
    }

    @Test
    void nothingIsDeliveredThatWasNotPrinted() {
        assertThat(EnumSet.allOf(RequestStatus.class).stream()
                        .filter(before -> before.mayBecome(RequestStatus.DELIVERED)))
                .containsExactly(RequestStatus.ANSWER_PRINTED);
    }

    @Test
    void aClosedRequestOnlyGoesToTheArchive() {
        assertThat(EnumSet.allOf(RequestStatus.class).stream()
                        .filter(RequestStatus::isClosed)
                        .filter(status -> status != RequestStatus.ARCHIVED)
                        .map(RequestStatus::next))
                .containsOnly(Set.of(RequestStatus.ARCHIVED));
    }
}
