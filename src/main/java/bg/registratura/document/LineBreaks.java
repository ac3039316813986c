package bg.registratura.document;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import com.openhtmltopdf.extend.FSTextBreaker;

/** Where a line may end (Unicode Standard Annex 14): never within a date, an hour or a number. */
final class LineBreaks implements FSTextBreaker {

    private final BreakIterator lines = BreakIterator.getLineInstance(ULocale.ROOT);

    @Override
    public int next() {
        return lines.next();
    }

    @Override
    public void setText(String text) {
        lines.setText(text);
    }
}
