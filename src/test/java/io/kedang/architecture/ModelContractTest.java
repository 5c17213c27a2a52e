package io.kedang.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Models and code say the same: whatever lies in {@code processes}, {@code decisions} and {@code
 * forms}.
 */
class ModelContractTest {

  private static final Path FIXTURE = Path.of("src/test/resources/contract");
  private static final JavaClasses LENDING =
      new ClassFileImporter().importPackages("io.kedang.architecture.fixtures.lending");

  @TempDir Path copy;

  @Test
  void modelsAndCodeFit() {
    JavaClasses ours =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.kedang");
    assertThat(ModelContract.broken(Path.of("."), ours)).isEmpty();
  }

  @Test
  void aModelThatKeepsTheContractPasses() {
    assertThat(ModelContract.broken(FIXTURE, LENDING)).isEmpty();
  }

  /** Each line changes one thing in the fixture and says what must be noticed. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "processes/lend-book.bpmn | ${lendBookDelegate} | ${lendBoxDelegate} | serviceTask_lendBook calls lendBoxDelegate, for which there are 0 classes",
        "processes/lend-book.bpmn | serviceTask_lendBook | serviceTask_giveBook | calls lendBookDelegate, which is another phrase",
        "processes/lend-book.bpmn | ` camunda:delegateExpression=\"${lendBookDelegate}\"` | `` | Delegate LendBookDelegate is called by no model",
        "processes/lend-book.bpmn | ` camunda:formRef=\"hand-over\"` | ` camunda:formRef=\"other\"` | there is no file for 'other'",
        "processes/lend-book.bpmn | ` camunda:formRef=\"hand-over\"` | `` | userTask_handOverBook has no form",
        "processes/lend-book.bpmn | ` camunda:formRef=\"hand-over\"` | `` | Form hand-over is shown by no task",
        "processes/lend-book.bpmn | loan-period | other-period | there is no file for 'other-period'",
        "processes/lend-book.bpmn | records-administrator | librarian | is for 'librarian', which is no role",
        "processes/lend-book.bpmn | ` camunda:candidateGroups=\"records-administrator\"` | `` | userTask_handOverBook is nobody's task",
        "processes/lend-book.bpmn | lending.bookReturned | lending.bookBurnt | MESSAGE_ for 'lending.bookBurnt'",
        "processes/lend-book.bpmn | lending.bookReturned | lending.bookBurnt | `Constant MESSAGE_ 'lending.bookReturned' stands in no model`",
        "processes/lend-book.bpmn | `errorCode=\"bookLost\"` | `errorCode=\"bookEaten\"` | ERROR_ for 'bookEaten'",
        "processes/lend-book.bpmn | `${days > 0}` | `${weeks > 0}` | VARIABLE_ for 'weeks'",
        "processes/lend-book.bpmn | `resultVariable=\"days\"` | `resultVariable=\"result\"` | VARIABLE_ for 'result'",
        "processes/lend-book.bpmn | userTask_handOverBook | userTask_giveBook | USER_TASK_ for 'userTask_giveBook'",
        "processes/lend-book.bpmn | userTask_handOverBook | userTask_giveBook | `Constant USER_TASK_ 'userTask_handOverBook' stands in no model`",
        "processes/lend-book.bpmn | userTask_handOverBook | handOverBook | is not userTask_verbNoun",
        "processes/lend-book.bpmn | gateway_mayLend | Gateway_0x17af | is not gateway_phrase",
        "processes/lend-book.bpmn | name.en | name.fr | userTask_handOverBook has no name.en",
        "processes/lend-book.bpmn | `<documentation>The book is handed over.</documentation>` | `` | userTask_handOverBook has no documentation",
        "processes/lend-book.bpmn | 交付图书 | Hand over | userTask_handOverBook has no Chinese name",
        "processes/lend-book.bpmn | `<bpmndi:BPMNShape id=\"s5\" bpmnElement=\"serviceTask_lendBook\"/>` | `` | serviceTask_lendBook is not drawn",
        "processes/lend-book.bpmn | `<bpmndi:BPMNEdge id=\"e6\" bpmnElement=\"flow_lent\"/>` | `` | flow_lent is not drawn",
        "processes/lend-book.bpmn | ` camunda:historyTimeToLive=\"P30D\"` | `` | has no historyTimeToLive",
        "processes/lend-book.bpmn | ` name=\"no\"` | `` | flow_refused leaves a gateway without a label",
        "processes/lend-book.bpmn | `process id=\"lend-book\"` | `process id=\"give-book\"` | does not hold one process with the file's name as id",
        "decisions/loan-period.dmn | `decision id=\"loan-period\"` | `decision id=\"period\"` | no decision has the file's name as id",
        "decisions/loan-period.dmn | ` camunda:historyTimeToLive=\"P30D\"` | `` | decision loan-period has no historyTimeToLive",
        "decisions/loan-period.dmn | <text>readerKind</text> | <text>readerAge</text> | VARIABLE_ for 'readerAge'",
        "forms/hand-over.form | `\"id\": \"hand-over\"` | `\"id\": \"other\"` | the form's id is other",
        "forms/hand-over.form | name.en | name.fr | the form has no name.en",
        "forms/hand-over.form | label.en | label.fr | field done has no label.en",
      })
  void whatDoesNotFitIsNamed(String file, String from, String to, String expected)
      throws IOException {
    try (Stream<Path> all = Files.walk(FIXTURE)) {
      for (Path path : all.toList()) {
        Path target = copy.resolve(FIXTURE.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
    String text = Files.readString(copy.resolve(file));
    assertThat(text).contains(from);
    Files.writeString(copy.resolve(file), text.replace(from, to == null ? "" : to));
    assertThat(ModelContract.broken(copy, LENDING))
        .anySatisfy(broken -> assertThat(broken).contains(expected));
  }
}
