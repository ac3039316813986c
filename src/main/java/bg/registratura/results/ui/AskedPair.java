package bg.registratura.results.ui;

import bg.registratura.imaging.StudyId;
import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which two studies an address asks for.
 *
 * @param beside absent when the address leaves the choice to the house
 */
record AskedPair(StudyId study, @Nullable StudyId beside) {

    /** Stands in an address where the house is to choose. */
    static final String PRIOR = "prior";

    /** Empty when either is no identifier. */
    static Optional<AskedPair> of(RouteParameters address) {
        var study = address.get("study").flatMap(StudyView::id);
        var other = address.get("other").orElse("");
        var beside = StudyView.id(other);
        return other.equals(PRIOR) || beside.isPresent()
                ? study.map(one -> new AskedPair(one, beside.orElse(null)))
                : Optional.empty();
    }
}
