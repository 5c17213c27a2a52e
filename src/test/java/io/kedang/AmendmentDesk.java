package io.kedang;

import io.kedang.OpeningDesk.Answer;
import io.kedang.messaging.Post;
import io.kedang.shared.Ids;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people do with an amendment, over the same API as the pages. */
@Component
public class AmendmentDesk {

  private final OpeningDesk desk;
  private final Post post;
  private final JdbcClient jdbc;

  AmendmentDesk(OpeningDesk desk, Post post, JdbcClient jdbc) {
    this.desk = desk;
    this.post = post;
    this.jdbc = jdbc;
  }

  /** An open file; answers its id. An advanced one was confirmed by its customer. */
  public String file(TestForm form) {
    Answer submission = desk.submit("information-officer", form);
    if ("ADVANCED".equals(form.get("level"))) {
      post.reply(form.text("mobile"), "是");
    }
    return jdbc.sql("select id from customer where case_id = ?")
        .param(submission.text("caseId"))
        .query(String.class)
        .single();
  }

  public Map<String, Object> wish(Map<String, ?> changes) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("requestId", "amend-" + Ids.next());
    body.put("changes", changes);
    body.put("reason", "客户来电要求变更");
    return body;
  }

  public Answer ask(String username, String customerId, Map<String, ?> changes) {
    return askWith(username, customerId, wish(changes));
  }

  public Answer askWith(String username, String customerId, Map<String, Object> body) {
    return desk.post(username, "/api/customers/" + customerId + "/amendments", body);
  }

  public Answer preview(String username, String customerId, Map<String, ?> changes) {
    return desk.post(
        username, "/api/customers/" + customerId + "/amendments/preview", wish(changes));
  }

  public Answer page(String caseId) {
    return desk.get("auditor", "/api/amendments/" + caseId).is(200);
  }

  public String state(String caseId) {
    return jdbc.sql("select state from amendment where id = ?")
        .param(caseId)
        .query(String.class)
        .single();
  }

  public Answer decide(String username, String caseId, String decision) {
    return desk.complete(username, caseId, Map.of("decision", decision, "reason", "资料已核对，理由如上"));
  }

  public Answer withdraw(String username, String caseId) {
    return desk.post(
        username, "/api/amendments/" + caseId + "/withdraw", Map.of("reason", "客户改变了主意"));
  }

  /** The task of the verification of one purpose, once it is a person's to call. */
  public String callTask(String caseId, String purpose) {
    return jdbc.sql(
            "select w.task_id from work_item w join verification v on v.id = w.reference_id where w.case_id = ? and v.purpose = ? and w.state = 'OPEN'")
        .params(caseId, purpose)
        .query(String.class)
        .single();
  }

  public Answer call(String username, String caseId, String purpose, String outcome) {
    return desk.post(
        username,
        "/api/tasks/" + callTask(caseId, purpose) + "/complete",
        Map.of("data", Map.of("outcome", outcome, "note", "已通话，记录如上")));
  }

  /** A field of the customer's page as an officer sees it in clear. */
  public String clear(String customerId, String field) {
    return desk.post(
            "information-officer",
            "/api/customers/" + customerId + "/reveal",
            Map.of("field", field, "purpose", "核对变更结果"))
        .is(200)
        .text("value");
  }

  public List<String> claims(String customerId) {
    return jdbc.sql("select field from amendment_claim where customer_id = ? order by field")
        .param(customerId)
        .query(String.class)
        .list();
  }
}
