package bg.registratura.subjectrequest.ui;

import bg.registratura.language.Dates;
import bg.registratura.search.Match;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** People of the register who may be the one who asks, each with a way on where the screen has one. */
public class AlikeList extends UnorderedList {

    public AlikeList(List<Match> alike, Function<Match, Stream<Component>> ways) {
        addClassName("rows");
        alike.forEach(match -> add(row(match, ways)));
    }

    private ListItem row(Match match, Function<Match, Stream<Component>> ways) {
        var row = new ListItem(
                new Span(match.name().full()),
                new Span(
                        getTranslation("people.born." + match.sex().name(), Dates.day(getLocale(), match.birthDate()))),
                new Span(getTranslation("subjectrequest.person.number", String.valueOf(match.clientNumber()))),
                new Span(match.maskedIdentifier()));
        row.addClassName("row");
        ways.apply(match).forEach(row::add);
        return row;
    }
}
