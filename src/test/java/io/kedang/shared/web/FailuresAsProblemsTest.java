package io.kedang.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.kedang.KedangTest;
import io.kedang.shared.ProblemException;
import java.sql.SQLTransientConnectionException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** What goes wrong inside becomes a problem that says what the reader can do. */
@KedangTest
@ExtendWith(OutputCaptureExtension.class)
class FailuresAsProblemsTest {

  @Autowired ProblemAdvice advice;
  @Autowired ObjectMapper json;

  @Test
  void anUnexpectedFailureGivesAReferenceAndKeepsItsMessageToItself(CapturedOutput output)
      throws Exception {
    String body =
        answer(new IllegalStateException("13800138000"))
            .andExpect(status().isInternalServerError())
            .andExpect(jsonPath("$.code").value("internal"))
            .andReturn()
            .getResponse()
            .getContentAsString();
    String reference = json.readTree(body).get("reference").asText();
    assertThat(body).contains("参考号：" + reference).doesNotContain("IllegalState", "13800138000");
    assertThat(output.getAll())
        .contains(reference + " GET /fail failed: java.lang.IllegalStateException")
        .doesNotContain("13800138000");
  }

  @Test
  void whoeverWasSlowerIsTold() throws Exception {
    answer(new ObjectOptimisticLockingFailureException("Customer", "01K"))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("changedMeanwhile"));
    for (Exception slower :
        new Exception[] {
          new CannotAcquireLockException("x"),
          new DuplicateKeyException("x"),
          new RuntimeException(new OptimisticLockingException("x"))
        }) {
      answer(slower)
          .andExpect(status().isConflict())
          .andExpect(jsonPath("$.code").value("tryAgain"));
    }
  }

  @Test
  void aRefusalIsFoundHoweverDeepItIsWrapped() throws Exception {
    answer(
            new IllegalStateException(
                new RuntimeException(
                    ProblemException.conflict("tryAgain")
                        .fact("otherCase", "01K")
                        .fact("status", 200))))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.otherCase").value("01K"))
        .andExpect(jsonPath("$.status").value(409));
  }

  @Test
  void aDatabaseThatIsAwayIsNoFaultOfTheReader() throws Exception {
    answer(new CannotCreateTransactionException("x", new SQLTransientConnectionException("x")))
        .andExpect(status().isServiceUnavailable())
        .andExpect(jsonPath("$.code").value("unavailable"));
  }

  @Test
  void anUploadThatIsTooLargeAndARightThatIsMissingAreNamed() throws Exception {
    answer(new MaxUploadSizeExceededException(1))
        .andExpect(status().isPayloadTooLarge())
        .andExpect(jsonPath("$.code").value("uploadTooLarge"));
    answer(new AccessDeniedException("x")).andExpect(status().isUnauthorized());
  }

  private ResultActions answer(Exception failure) throws Exception {
    return MockMvcBuilders.standaloneSetup(new Failing(failure))
        .setControllerAdvice(advice)
        .setMessageConverters(new MappingJackson2HttpMessageConverter(json))
        .build()
        // a reader who asked for a picture still gets the problem
        .perform(get("/fail").accept(MediaType.IMAGE_PNG))
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
  }

  @RestController
  record Failing(Exception failure) {
    @GetMapping("/fail")
    String fail() throws Exception {
      throw failure;
    }
  }
}
