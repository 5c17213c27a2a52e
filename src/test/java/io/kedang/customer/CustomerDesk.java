package io.kedang.customer;

import io.kedang.OpeningDesk;
import io.kedang.OpeningDesk.Answer;
import io.kedang.TestForm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What people do on a customer's page, over the same API as the page. */
@Component
class CustomerDesk {

  static final String CLERK = "account-manager";

  private final OpeningDesk desk;

  CustomerDesk(OpeningDesk desk) {
    this.desk = desk;
  }

  /** A file, as the answer to its opening. */
  Answer open(TestForm form) {
    Answer opened = desk.submit("customer-rep", form);
    return opened.text("customerId") == null
        ? new Answer(200, desk.page(accepted(opened.text("caseId"))).body())
        : opened;
  }

  String individual() {
    return open(TestForm.counter().with("branchCode", "440300")).text("customerId");
  }

  Answer firm() {
    return open(TestForm.counter().corporate().with("branchCode", "440300"));
  }

  Answer get(String customerId, String path) {
    return desk.get(CLERK, "/api/customers/" + customerId + path);
  }

  Answer post(String customerId, String path, Map<String, ?> body) {
    return desk.post(CLERK, "/api/customers/" + customerId + path, body);
  }

  Answer put(String customerId, String path, Map<String, ?> body) {
    return desk.send(
        CLERK, MockMvcRequestBuilders.put("/api/customers/" + customerId + path), body);
  }

  List<String> told(String customerId, String group) {
    return get(customerId, "/timeline?groups=" + group).is(200).body().findValuesAsText("kind");
  }

  private String accepted(String caseId) {
    desk.review("information-officer", caseId, "ACCEPT");
    return caseId;
  }

  /** The map with one value changed. */
  static Map<String, Object> with(Map<String, ?> values, String key, Object value) {
    Map<String, Object> copy = new LinkedHashMap<>(values);
    copy.put(key, value);
    return copy;
  }
}
