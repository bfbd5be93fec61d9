import { apiInconnue } from '@delib/web/methodes';

/** Every other address under /api/. */
export {
  apiInconnue as DELETE,
  apiInconnue as GET,
  apiInconnue as PATCH,
  apiInconnue as POST,
  apiInconnue as PUT,
};
