package bg.registratura.people;

import java.util.List;

/**
 * What a search brought.
 *
 * @param understood whether there was anything to look for in what was typed
 * @param matches at most fifty, the surest first, in the order of a Bulgarian list
 */
public record Found(boolean understood, List<Match> matches) {}
