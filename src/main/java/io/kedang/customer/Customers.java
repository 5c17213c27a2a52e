package io.kedang.customer;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The stored files. */
interface Customers extends Repository<Customer, String> {

  Customer save(Customer customer);

  Optional<Customer> findById(String id);

  Optional<Customer> findByCaseId(String caseId);

  Optional<Customer> findByCode(String code);

  List<Customer> findByIdIn(Collection<String> ids);
}
