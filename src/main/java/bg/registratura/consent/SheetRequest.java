package bg.registratura.consent;

import bg.registratura.visit.OrderId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which sheet is to be printed, for whom and how it will be signed.
 *
 * @param signsByMark the patient cannot write: a mark and two witnesses
 * @param interpreted explained through an interpreter
 * @param unsigned a refusal that nobody will sign but a physician and a witness
 * @param withdraws the consent that is taken back, on a sheet of withdrawal
 * @param large in large print
 * @param copies one for the laboratory, a second one for the patient on wish
 */
public record SheetRequest(
        OrderId order,
        FormKind kind,
        Locale locale,
        Capacity capacity,
        boolean signsByMark,
        boolean interpreted,
        boolean unsigned,
        Informant informant,
        @Nullable ConsentId withdraws,
        int copies,
        boolean large) {

    /** In letters of the usual size. */
    public SheetRequest(
            OrderId order,
            FormKind kind,
            Locale locale,
            Capacity capacity,
            boolean signsByMark,
            boolean interpreted,
            boolean unsigned,
            Informant informant,
            @Nullable ConsentId withdraws,
            int copies) {
        this(order, kind, locale, capacity, signsByMark, interpreted, unsigned, informant, withdraws, copies, false);
    }

    /** Whether the paper asked for is this very sheet, so that printing it again needs no new number. */
    boolean isFor(ConsentForm form, AsPrinted printed) {
        var situation = form.situation();
        return kind == form.kind()
                && !printed.corrected()
                && !printed.superseded()
                && large == printed.large()
                && capacity == situation.capacity()
                && signsByMark == situation.signsByMark()
                && interpreted == situation.interpreted()
                && informant.equals(printed.informant())
                && locale.getLanguage().equals(printed.locale().getLanguage())
                && copies == printed.copies();
    }

    /** The same for another sheet, which nobody but a physician and a witness may sign. */
    public SheetRequest as(FormKind other, boolean attested) {
        return new SheetRequest(
                order,
                other,
                locale,
                capacity,
                signsByMark,
                interpreted,
                attested,
                informant,
                withdraws,
                copies,
                large);
    }

    /** The same for a patient whom a court left this to decide. */
    SheetRequest of(Capacity left) {
        return new SheetRequest(
                order, kind, locale, left, signsByMark, interpreted, unsigned, informant, withdraws, copies, large);
    }

    /** The same to take this consent back. */
    public SheetRequest withdrawing(ConsentId consent) {
        return new SheetRequest(
                order, kind, locale, capacity, signsByMark, interpreted, unsigned, informant, consent, copies, large);
    }

    /** The same in large print, or in letters of the usual size. */
    public SheetRequest large(boolean wanted) {
        return new SheetRequest(
                order,
                kind,
                locale,
                capacity,
                signsByMark,
                interpreted,
                unsigned,
                informant,
                withdraws,
                copies,
                wanted);
    }
}
