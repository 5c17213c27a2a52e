package io.kedang.gate;

import io.kedang.access.Actor;
import io.kedang.customer.Customer;
import io.kedang.customer.CustomerFiles;
import io.kedang.customer.FileBlocks;
import io.kedang.customer.IdentityHolder;
import io.kedang.customer.ScanState;
import io.kedang.shared.InformationLevel;
import io.kedang.shared.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** "May we do business with this identity?" 自动查询 (CUST-6). */
@Service
public class BusinessGate {

  /** What the asking system is about to do. */
  public enum Purpose {
    UNDERWRITING,
    ENDORSEMENT,
    CLAIM,
    SERVICE
  }

  /** Whether business may be done. */
  public enum Standing {
    OPEN,
    NOT_OPEN,
    /** There is a file, and a reason why no business is done with it. */
    BLOCKED
  }

  /** What is to be done besides. */
  public enum Todo {
    /** There is no file: open one first. */
    OPEN_FILE,
    /** An opening for this identity is under way. */
    AWAIT_OPENING,
    /** Only identity is known; the business needs contact and address too. */
    COMPLETE_TO_ADVANCED,
    /** The scan of the document is still to be handed in. */
    HAND_IN_SCAN,
    /** A person in the house decides. */
    ASK_THE_HOUSE
  }

  /**
   * @param customerId for the calls that name a file; like all that follows null where there is no
   *     file, or where it lies outside the client's branches
   * @param since when the file was opened
   */
  public record Answer(
      Standing answer,
      String customerId,
      String customerCode,
      InformationLevel level,
      Instant since,
      List<Todo> todo) {}

  private final CustomerFiles files;
  private final FileBlocks blocks;
  private final GateFiles gateFiles;
  private final GateLimits limits;
  private final GateLog log;

  BusinessGate(
      CustomerFiles files, FileBlocks blocks, GateFiles gateFiles, GateLimits limits, GateLog log) {
    this.files = files;
    this.blocks = blocks;
    this.gateFiles = gateFiles;
    this.limits = limits;
    this.log = log;
  }

  /**
   * Answers and writes the question down.
   *
   * @throws ProblemException INVALID for half a question, TOO_MANY when too many unknown identities
   *     were asked for
   */
  @Transactional
  public Answer ask(Party party, Purpose purpose, Actor client) {
    gateFiles.requireWhole(party);
    if (purpose == null) {
      throw ProblemException.invalid("formInvalid").field("purpose", "required");
    }
    limits.requireUnknownsLeft(client);
    String token = gateFiles.token(party);
    Optional<IdentityHolder> holder = files.holder(token);
    Optional<Customer> customer =
        holder.flatMap(held -> Optional.ofNullable(held.customerId())).flatMap(files::find);
    Answer answer =
        customer
            .map(file -> answer(file, purpose, client))
            .orElseGet(() -> notOpen(holder.isPresent() ? Todo.AWAIT_OPENING : Todo.OPEN_FILE));
    if (answer.answer() == Standing.NOT_OPEN) {
      limits.unknown(client);
    }
    log.write(
        client,
        "identity:" + purpose,
        answer.answer().name(),
        token,
        customer.map(Customer::id).orElse(null));
    return answer;
  }

  private Answer answer(Customer file, Purpose purpose, Actor client) {
    Standing standing = blocks.reason(file.id()).isPresent() ? Standing.BLOCKED : Standing.OPEN;
    if (!client.sees(file.branchPath())) {
      return new Answer(standing, null, null, null, null, List.of());
    }
    List<Todo> todo = new ArrayList<>();
    if (standing == Standing.BLOCKED) {
      todo.add(Todo.ASK_THE_HOUSE);
    }
    if (file.level() == InformationLevel.BASIC && purpose != Purpose.SERVICE) {
      todo.add(Todo.COMPLETE_TO_ADVANCED);
    }
    if (file.scanState() == ScanState.PENDING) {
      todo.add(Todo.HAND_IN_SCAN);
    }
    return new Answer(standing, file.id(), file.code(), file.level(), file.openedAt(), todo);
  }

  private static Answer notOpen(Todo todo) {
    return new Answer(Standing.NOT_OPEN, null, null, null, null, List.of(todo));
  }
}
