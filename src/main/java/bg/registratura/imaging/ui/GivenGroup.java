package bg.registratura.imaging.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;

/** Files that met the same end: how many, and, unfolded, which and why. */
class GivenGroup extends Details {

    private static final int SHOWN = 100;
    private static final int FEW = 8;

    private final String key;
    private final String meaning;
    private final UnorderedList rows = new UnorderedList();
    private final Paragraph more = new Paragraph();
    private int count;

    GivenGroup(String key, String meaning, boolean open) {
        this.key = key;
        this.meaning = meaning;
        rows.addClassName("rows");
        more.addClassName("quiet");
        more.setVisible(false);
        add(rows, more);
        setOpened(open);
    }

    void row(String path, String sentence) {
        if (count < SHOWN) {
            var row = new ListItem(new Div(path), Rows.status(sentence, meaning));
            row.addClassName("row");
            rows.add(row);
        }
        beyond(1);
    }

    /** So many more, of which nothing is said one by one. */
    void beyond(int others) {
        count += Math.max(0, others);
        setSummaryText(getTranslation(key, count));
        int unshown = count - (int) rows.getChildren().count();
        more.setText(getTranslation("imaging.given.more", unshown));
        more.setVisible(unshown > 0);
    }

    /** Only trouble is listed, where the list is long. */
    void foldWhatIsMuch() {
        if (count > FEW && !meaning.equals("blocked")) {
            setOpened(false);
        }
    }
}
