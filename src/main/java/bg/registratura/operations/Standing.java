package bg.registratura.operations;

import bg.registratura.security.Role;
import java.util.List;

/**
 * What somebody leaves behind who stops working here.
 *
 * @param sessions how many of theirs are open and end at once
 * @param orphaned their roles that nobody else who is let in holds
 */
public record Standing(int sessions, List<Role> orphaned) {}
