package bg.registratura.security;

import bg.registratura.security.PasswordRule.Weakness;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** Advice to people who choose a password: whether what they type would be taken, and what they could take instead. */
@Service
public class PasswordAdvice {

    private final PasswordRule rule;
    private final OwnWords ownWords;
    private final AccountRepository accounts;

    PasswordAdvice(PasswordRule rule, OwnWords ownWords, AccountRepository accounts) {
        this.rule = rule;
        this.ownWords = ownWords;
        this.accounts = accounts;
    }

    /** Advice to one person. */
    public interface Adviser {

        /** How good it is; it is judged here and told nobody. */
        Weighed weigh(String password);

        /** Another one each time, of words in a language. */
        String propose(Locale language);
    }

    /** To somebody who has no account yet, and of whom this is known. */
    public Adviser toNewcomer(Collection<String> known) {
        return adviser(() -> known);
    }

    /** To whoever signs in by a name. */
    public Adviser to(String username) {
        return adviser(() -> accounts.findByUsername(Names.asTyped(username))
                .map(this::wordsOf)
                .orElseGet(List::of));
    }

    Optional<Weakness> judge(Account account, String password) {
        return rule.judge(password, wordsOf(account));
    }

    private Collection<String> wordsOf(Account account) {
        var words = account.ownWords();
        var subject = account.subject();
        if (subject != null) {
            words.addAll(ownWords.of(account.kind(), subject));
        }
        return words;
    }

    private Adviser adviser(Supplier<Collection<String>> known) {
        return new Adviser() {
            @Override
            public Weighed weigh(String password) {
                return rule.weigh(password, known.get());
            }

            @Override
            public String propose(Locale language) {
                var words = known.get();
                var proposed = PasswordWords.propose(language);
                while (rule.judge(proposed, words).isPresent()) {
                    proposed = PasswordWords.propose(language);
                }
                return proposed;
            }
        };
    }
}
