import { makeStyles, tokens } from "@fluentui/react-components";
import { DocumentSearchRegular } from "@fluentui/react-icons";
import type { Review } from "@slipway/contracts";
import { useTexts } from "#texts/use-texts.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { useFilter } from "#ui/use-filter.ts";
import { FileTree } from "./file-tree.tsx";
import { FileView } from "./file-view.tsx";
import { filesTexts } from "./files-texts.ts";
import type { ReviewPlace } from "./review-place.ts";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingHorizontalXXL,
    "@media (min-width: 900px)": { gridTemplateColumns: "280px minmax(0, 1fr)" },
  },
  tree: {
    overflow: "auto",
    maxHeight: "260px",
    "@media (min-width: 900px)": { maxHeight: "none" },
  },
});

/** Packages of the submission: files at the left, the chosen one with its lines at the right. */
export function FilesTab({ review }: { review: Review }) {
  const styles = useStyles();
  const texts = useTexts(filesTexts);
  const [place, setPlace] = useFilter<ReviewPlace>();
  const { package: hash, file: path, line } = place;
  const file =
    hash === undefined || path === undefined ? undefined : { hash: String(hash), path: String(path) };
  return (
    <div className={styles.columns}>
      <div className={styles.tree}>
        <FileTree
          review={review}
          chosen={file}
          onChoose={(chosen) => setPlace({ package: chosen.hash, file: chosen.path, line: undefined })}
        />
      </div>
      {file === undefined ? (
        <EmptyState icon={<DocumentSearchRegular />} title={texts.chooseTitle} text={texts.chooseText} />
      ) : (
        <FileView
          key={`${file.hash} ${file.path}`}
          review={review}
          file={file}
          line={Number(line) || undefined}
        />
      )}
    </div>
  );
}
