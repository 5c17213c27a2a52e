package io.kedang.customer;

import io.kedang.privacy.DataSubjects;
import io.kedang.privacy.KeyDestroyedException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What files are called, for lists that name other files: two statements, however many they are.
 */
@Component
class CustomerNames {

  private final Customers customers;
  private final DataSubjects subjects;

  CustomerNames(Customers customers, DataSubjects subjects) {
    this.customers = customers;
    this.subjects = subjects;
  }

  Map<String, String> of(Collection<String> customerIds) {
    List<Customer> found =
        customerIds.isEmpty() ? List.of() : customers.findByIdIn(new HashSet<>(customerIds));
    return of(found);
  }

  /** A destroyed key takes the name along, not the list. */
  Map<String, String> of(List<Customer> files) {
    subjects.prepare(files.stream().map(Customer::subjectId).toList());
    Map<String, String> names = new HashMap<>();
    for (Customer customer : files) {
      try {
        names.put(customer.id(), one(customer));
      } catch (KeyDestroyedException destroyed) {
        names.put(customer.id(), "");
      }
    }
    return names;
  }

  /**
   * @throws KeyDestroyedException when nobody can say any more
   */
  String one(Customer customer) {
    return subjects
        .open(
            customer.subjectId(),
            Customer.context(customer.id()),
            customer.sealedContent(),
            FileContent.class)
        .name();
  }
}
