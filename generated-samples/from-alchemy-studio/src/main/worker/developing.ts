import { WorkflowEntrypoint, type WorkflowEvent, type WorkflowStep } from "cloudflare:workers";
import type { Album, Env, JsonOf, Negative } from "athanor/studio";

/** Takes a photo from the bucket into its album. */
export class Developing extends WorkflowEntrypoint<Env, Negative> {
  async run(event: Readonly<WorkflowEvent<Negative>>, step: WorkflowStep): Promise<Album> {
    const { key } = event.payload;
    const bytes = await step.do("look at it", async () => (await this.env.PHOTOS.head(key))?.size ?? 0);
    return step.do("put it into its album", async () => {
      const album: Album = { photo: key, bytes };
      await this.env.ALBUMS.put(key, JSON.stringify(album) as JsonOf<Album>);
      return album;
    });
  }
}
