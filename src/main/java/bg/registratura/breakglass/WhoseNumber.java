package bg.registratura.breakglass;

import bg.registratura.people.Bearers;
import bg.registratura.people.PatientId;
import bg.registratura.people.Persons;
import bg.registratura.visit.Order;
import bg.registratura.visit.Orders;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The one person a whole number belongs to; nobody where it is nobody's, or of two. */
@Component
class WhoseNumber {

    private final Bearers bearers;
    private final Persons persons;
    private final Orders orders;

    WhoseNumber(Bearers bearers, Persons persons, Orders orders) {
        this.bearers = bearers;
        this.persons = persons;
        this.orders = orders;
    }

    Optional<PatientId> bearer(String number) {
        if (number.isEmpty()) {
            return Optional.empty();
        }
        var found = bearers.of(number);
        if (found.isEmpty()) {
            return orders.byAccessionNumber(number).map(Order::patient);
        }
        var first = found.iterator().next();
        return found.stream().allMatch(other -> persons.same(first, other)) ? Optional.of(first) : Optional.empty();
    }
}
